UPDATE executions
SET stop_error = CASE WHEN stop_requested THEN stop_error ELSE $2 END,
    stop_cause = CASE WHEN stop_requested THEN stop_cause ELSE $3 END,
    stop_requested = true,
    signals = signals + 1,
    due_at = CASE WHEN owner IS NULL THEN 0 END
WHERE id = $1 AND status = 0
RETURNING id;
