UPDATE tasks SET is_answered = 1, output = $output, error = $error, cause = $cause
WHERE token = $token AND is_answered = 0
RETURNING (SELECT id FROM executions WHERE key = execution);
