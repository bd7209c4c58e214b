UPDATE tasks SET worker = $worker, started_at = $started_at
WHERE token = (SELECT token FROM tasks WHERE activity = $activity AND started_at IS NULL ORDER BY scheduled_at LIMIT 1)
RETURNING token, input, (SELECT id FROM executions WHERE key = execution);
