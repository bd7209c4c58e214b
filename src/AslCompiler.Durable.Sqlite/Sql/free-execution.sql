UPDATE executions
SET owner = NULL, due_at = CASE WHEN signals > $signals_seen THEN 0 ELSE $due_at END
WHERE id = $id;
