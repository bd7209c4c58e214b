WITH beaten AS (
  UPDATE tasks SET heartbeat_at = $2
  WHERE token = $1 AND answer IS NULL
  RETURNING execution)
UPDATE executions e
SET signals = e.signals + 1, due_at = CASE WHEN e.owner IS NULL THEN 0 END
FROM beaten WHERE e.id = beaten.execution
RETURNING e.id;
