WITH lost AS MATERIALIZED (
  SELECT id FROM executions
  WHERE owner = ANY ($5) AND definition = ANY ($3)
    AND NOT EXISTS (SELECT 1 FROM nodes WHERE name = owner AND lease_until >= $2)
  LIMIT $4
  FOR UPDATE)
UPDATE executions e
SET owner = $1, epoch = e.epoch + 1, due_at = NULL
FROM lost WHERE e.id = lost.id
RETURNING e.id, e.arn, e.name, e.machine, e.definition, e.input, e.started_at, e.status, e.stopped_at, e.output, e.error, e.cause, e.epoch, e.started_by, e.redrive_count, e.redriven_at;
