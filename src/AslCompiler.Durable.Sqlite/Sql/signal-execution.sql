UPDATE executions SET signals = signals + 1, due_at = CASE WHEN owner IS NULL THEN 0 END
WHERE id = $id;
