SELECT key FROM executions WHERE stopped_at < $time ORDER BY stopped_at LIMIT $most;
