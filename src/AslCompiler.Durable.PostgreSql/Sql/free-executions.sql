UPDATE executions e
SET owner = NULL, due_at = CASE WHEN e.signals > a.signals_seen THEN 0 ELSE a.due_at END
FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[]) AS a (id, sequence, signals_seen, due_at)
JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.xmin = pg_current_xact_id()::xid
WHERE e.id = a.id;
