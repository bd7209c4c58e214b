SELECT id, arn, name, machine, definition, input, started_at, status, stopped_at, output, error, cause, epoch, started_by, redrive_count, redriven_at
FROM executions WHERE arn = ANY ($1);
