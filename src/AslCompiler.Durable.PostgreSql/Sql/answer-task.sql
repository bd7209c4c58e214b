-- An answer that is repeated after a lost connection is the same answer.
WITH answered AS (
  UPDATE tasks SET answer = $2, output = $3, error = $4, cause = $5
  WHERE token = $1 AND (answer IS NULL OR answer = $2)
  RETURNING execution)
UPDATE executions e
SET signals = e.signals + 1, due_at = CASE WHEN e.owner IS NULL THEN 0 END
FROM answered WHERE e.id = answered.execution
RETURNING e.id;
