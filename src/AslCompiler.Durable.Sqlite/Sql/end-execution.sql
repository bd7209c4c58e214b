UPDATE executions
SET owner = NULL, due_at = NULL, status = $status, stopped_at = $stopped_at, output = $output, error = $error, cause = $cause
WHERE id = $id;
