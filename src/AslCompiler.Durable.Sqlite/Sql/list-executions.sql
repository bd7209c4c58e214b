SELECT id, arn, name, machine, definition, input, started_at, status, stopped_at, output, error, cause, epoch, started_by, redrive_count, redriven_at
FROM executions
WHERE ($machine IS NULL OR machine = $machine) AND ($status IS NULL OR status = $status) AND ($before IS NULL OR id < $before)
ORDER BY id DESC LIMIT $most;
