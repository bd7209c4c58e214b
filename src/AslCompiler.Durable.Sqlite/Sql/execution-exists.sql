SELECT COUNT(*) FROM executions WHERE id = $id;
