DELETE FROM journal WHERE execution = $key;
