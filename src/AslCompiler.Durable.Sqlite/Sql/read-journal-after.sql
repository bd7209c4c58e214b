SELECT record FROM journal
WHERE execution = (SELECT key FROM executions WHERE id = $id) AND sequence > $sequence
ORDER BY sequence;
