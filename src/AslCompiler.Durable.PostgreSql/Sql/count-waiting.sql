SELECT count(*) FROM executions WHERE due_at IS NOT NULL;
