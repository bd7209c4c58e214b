-- Only with a record that this transaction has written.
INSERT INTO tasks (token, execution)
SELECT a.token, a.id
FROM unnest($1::text[], $2::uuid[], $3::bigint[]) AS a (token, id, sequence)
JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.xmin = pg_current_xact_id()::xid;
