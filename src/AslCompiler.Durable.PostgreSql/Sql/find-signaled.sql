SELECT id FROM executions WHERE owner = $1 AND signals > signals_read;
