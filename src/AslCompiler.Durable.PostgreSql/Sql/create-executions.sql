INSERT INTO executions (id, arn, name, machine, definition, input, started_at, status, epoch, owner, started_by)
SELECT id, arn, name, machine, definition, input, started_at, 0, epoch, owner, started_by
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bigint[], $8::bigint[], $9::text[], $10::text[])
  AS a (id, arn, name, machine, definition, input, started_at, epoch, owner, started_by)
ON CONFLICT DO NOTHING;
