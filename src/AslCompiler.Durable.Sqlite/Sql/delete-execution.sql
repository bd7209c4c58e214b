DELETE FROM executions WHERE key = $key;
