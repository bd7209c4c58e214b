SELECT key FROM executions WHERE id = $id;
