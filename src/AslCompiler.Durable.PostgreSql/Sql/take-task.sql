-- A task that another worker is taking at this moment is left to it.
WITH taken AS (
  UPDATE tasks SET worker = $2, started_at = $3
  WHERE token = (SELECT token FROM tasks WHERE activity = $1 AND started_at IS NULL ORDER BY scheduled_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING token, input, execution),
signaled AS (
  UPDATE executions e
  SET signals = e.signals + 1, due_at = CASE WHEN e.owner IS NULL THEN 0 END
  FROM taken WHERE e.id = taken.execution)
SELECT token, input, execution FROM taken;
