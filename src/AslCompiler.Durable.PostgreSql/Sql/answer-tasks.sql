WITH answered AS (
  UPDATE tasks t
  SET answer = gen_random_uuid(), output = a.output, error = a.error, cause = a.cause
  FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::bytea[], $5::bytea[], $6::bytea[]) AS a (token, id, sequence, output, error, cause)
  JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.xmin = pg_current_xact_id()::xid
  WHERE t.token = a.token AND t.answer IS NULL
  RETURNING t.execution)
UPDATE executions e
SET signals = e.signals + 1, due_at = CASE WHEN e.owner IS NULL THEN 0 END
FROM answered WHERE e.id = answered.execution;
