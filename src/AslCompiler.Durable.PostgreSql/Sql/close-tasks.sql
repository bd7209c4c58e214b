-- Before executions are changed: who answers a task locks it first as well.
DELETE FROM tasks t
USING unnest($1::text[], $2::uuid[], $3::bigint[]) AS a (token, id, sequence)
JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.xmin = pg_current_xact_id()::xid
WHERE t.token = a.token;
