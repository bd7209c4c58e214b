UPDATE tasks SET heartbeat_at = $at
WHERE token = $token AND is_answered = 0
RETURNING (SELECT id FROM executions WHERE key = execution);
