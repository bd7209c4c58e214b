SELECT token, answer IS NOT NULL, output, error, cause, heartbeat_at FROM tasks
WHERE execution = $1 AND (answer IS NOT NULL OR heartbeat_at IS NOT NULL);
