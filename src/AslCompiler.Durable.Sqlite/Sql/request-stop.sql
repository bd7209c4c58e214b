UPDATE executions
SET stop_error = CASE WHEN stop_requested = 1 THEN stop_error ELSE $error END,
    stop_cause = CASE WHEN stop_requested = 1 THEN stop_cause ELSE $cause END,
    stop_requested = 1
WHERE id = $id AND status = 0
RETURNING id;
