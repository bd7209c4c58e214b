SELECT id, arn, name, machine, definition, input, started_at, status, stopped_at, output, error, cause, epoch, started_by, redrive_count, redriven_at
FROM executions
WHERE ($1::text IS NULL OR machine = $1) AND ($2::integer IS NULL OR status = $2) AND ($3::uuid IS NULL OR id < $3)
ORDER BY id DESC LIMIT $4;
