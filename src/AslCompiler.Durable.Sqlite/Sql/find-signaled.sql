SELECT id FROM executions WHERE owner = $node AND signals > signals_read;
