SELECT record FROM journal WHERE execution = $1 AND sequence > $2 ORDER BY sequence;
