-- What is free has no writer: nobody needs to be kept off. What another node is claiming at this moment is left to it.
WITH due AS MATERIALIZED (
  SELECT id FROM executions
  WHERE due_at <= $2 AND definition = ANY ($3)
  ORDER BY due_at LIMIT $4
  FOR UPDATE SKIP LOCKED)
UPDATE executions e
SET owner = $1, epoch = e.epoch + 1, due_at = NULL
FROM due WHERE e.id = due.id
RETURNING e.id, e.arn, e.name, e.machine, e.definition, e.input, e.started_at, e.status, e.stopped_at, e.output, e.error, e.cause, e.epoch, e.started_by, e.redrive_count, e.redriven_at;
