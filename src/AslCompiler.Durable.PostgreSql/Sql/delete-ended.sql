WITH ended AS MATERIALIZED (
  SELECT id FROM executions WHERE stopped_at < $1
  ORDER BY stopped_at LIMIT $2
  FOR UPDATE SKIP LOCKED),
records AS (DELETE FROM journal j USING ended WHERE j.execution = ended.id),
deleted AS (DELETE FROM executions e USING ended WHERE e.id = ended.id RETURNING e.id)
SELECT count(*) FROM deleted;
