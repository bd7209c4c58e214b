-- The epoch fences off who does not own it any more; a record that is there already, who does not know the last one.
-- The plus keeps to the row: its id need not be looked up.
INSERT INTO journal (execution, sequence, record)
SELECT key, $sequence, $record FROM executions WHERE key = $key AND +id = $id AND epoch = $epoch
ON CONFLICT DO NOTHING;
