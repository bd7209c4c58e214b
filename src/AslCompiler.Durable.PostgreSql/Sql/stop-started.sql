-- What a task has started and waited for is asked to stop when the task is over.
UPDATE executions e
SET stop_requested = true, signals = e.signals + 1, due_at = CASE WHEN e.owner IS NULL THEN 0 END
FROM unnest($1::text[], $2::uuid[], $3::bigint[]) AS a (token, id, sequence)
JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.xmin = pg_current_xact_id()::xid
WHERE e.started_by = a.token AND e.status = 0;
