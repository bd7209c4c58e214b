SELECT COUNT(*) FROM executions WHERE due_at IS NOT NULL;
