UPDATE executions SET signals_read = signals WHERE id = $1 AND signals > signals_read;
