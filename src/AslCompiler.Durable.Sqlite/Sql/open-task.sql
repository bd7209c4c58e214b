INSERT INTO tasks (token, execution) SELECT $token, key FROM executions WHERE id = $id;
