SELECT token, is_answered, output, error, cause, heartbeat_at, worker, started_at FROM tasks
WHERE execution = (SELECT key FROM executions WHERE id = $id) AND (is_answered = 1 OR heartbeat_at IS NOT NULL OR started_at IS NOT NULL)
ORDER BY scheduled_at;
