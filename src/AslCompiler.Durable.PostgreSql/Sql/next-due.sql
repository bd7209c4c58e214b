SELECT due_at FROM executions
WHERE due_at IS NOT NULL AND definition = ANY ($1)
ORDER BY due_at LIMIT 1;
