-- For what changes an execution without a record.
SELECT COUNT(*) FROM executions
WHERE id = $id AND epoch = $epoch
  AND NOT EXISTS (SELECT 1 FROM journal WHERE execution = key AND sequence = $sequence);
