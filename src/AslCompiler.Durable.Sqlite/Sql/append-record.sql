-- The epoch fences off who does not own it any more; the number of the record who does not know the last one.
INSERT INTO journal (execution, sequence, record)
SELECT key, $sequence, $record FROM executions
WHERE id = $id AND epoch = $epoch
  AND ($sequence = 1 OR EXISTS (SELECT 1 FROM journal WHERE execution = key AND sequence = $sequence - 1))
ON CONFLICT DO NOTHING;
