SELECT due_at FROM executions
WHERE due_at IS NOT NULL AND definition IN (SELECT value FROM json_each($definitions))
ORDER BY due_at LIMIT 1;
