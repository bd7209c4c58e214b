-- The epoch fences off who does not own it any more; a record that is there already, who does not know the last one.
INSERT INTO journal (execution, sequence, record)
SELECT key, $sequence, $record FROM executions WHERE id = $id AND epoch = $epoch
ON CONFLICT DO NOTHING;
