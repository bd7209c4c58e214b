SELECT token, answer IS NOT NULL, output, error, cause, heartbeat_at, worker, started_at FROM tasks
WHERE execution = $1 AND (answer IS NOT NULL OR heartbeat_at IS NOT NULL OR started_at IS NOT NULL)
ORDER BY scheduled_at;
