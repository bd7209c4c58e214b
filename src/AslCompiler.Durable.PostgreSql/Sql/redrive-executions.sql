UPDATE executions e
SET status = 0, stopped_at = NULL, output = NULL, error = NULL, cause = NULL, epoch = e.epoch + 1, owner = a.owner, due_at = NULL,
    redrive_count = e.redrive_count + 1, redriven_at = a.redriven_at, stop_requested = false, stop_error = NULL, stop_cause = NULL
FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::bigint[]) AS a (id, sequence, owner, redriven_at)
JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.xmin = pg_current_xact_id()::xid
WHERE e.id = a.id;
