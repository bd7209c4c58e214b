-- Without a record.
UPDATE executions e
SET owner = a.owner,
    due_at = CASE WHEN a.owner IS NOT NULL THEN NULL WHEN e.signals > a.signals_seen THEN 0 ELSE a.due_at END
FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[]) AS a (id, sequence, epoch, signals_seen, due_at, owner)
WHERE e.id = a.id AND e.epoch = a.epoch
  AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.execution = a.id AND j.sequence = a.sequence)
RETURNING e.id;
