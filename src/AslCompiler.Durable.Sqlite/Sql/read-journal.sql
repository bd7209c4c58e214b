SELECT record FROM journal
WHERE execution = (SELECT key FROM executions WHERE id = $id)
ORDER BY sequence;
