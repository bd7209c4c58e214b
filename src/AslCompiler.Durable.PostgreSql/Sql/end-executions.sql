UPDATE executions e
SET owner = NULL, due_at = NULL, status = a.status, stopped_at = a.stopped_at, output = a.output, error = a.error, cause = a.cause
FROM unnest($1::uuid[], $2::bigint[], $3::integer[], $4::bigint[], $5::bytea[], $6::bytea[], $7::bytea[])
  AS a (id, sequence, status, stopped_at, output, error, cause)
JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.xmin = pg_current_xact_id()::xid
WHERE e.id = a.id;
