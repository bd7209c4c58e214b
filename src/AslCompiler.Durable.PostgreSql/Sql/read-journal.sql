SELECT record FROM journal WHERE execution = $1 ORDER BY sequence;
