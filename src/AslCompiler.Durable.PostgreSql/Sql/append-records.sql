-- The epoch fences off who does not own it any more; a record that is there already, who does not know the last one.
INSERT INTO journal (execution, sequence, epoch, record)
SELECT a.id, a.sequence, a.epoch, a.record
FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bytea[]) AS a (id, sequence, epoch, record)
JOIN executions e ON e.id = a.id AND e.epoch = a.epoch
ON CONFLICT DO NOTHING
RETURNING execution;
