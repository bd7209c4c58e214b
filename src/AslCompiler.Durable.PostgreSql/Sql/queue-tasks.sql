UPDATE tasks t
SET activity = a.activity, input = a.input, scheduled_at = a.scheduled_at
FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[], $5::bytea[], $6::bigint[]) AS a (token, id, sequence, activity, input, scheduled_at)
JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.xmin = pg_current_xact_id()::xid
WHERE t.token = a.token;
