SELECT id, arn, name, machine, definition, input, started_at, status, stopped_at, output, error, cause, epoch
FROM executions WHERE arn = ANY ($1);
