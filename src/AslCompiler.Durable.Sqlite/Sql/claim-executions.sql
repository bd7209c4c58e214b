UPDATE executions
SET owner = $node, epoch = epoch + 1, due_at = NULL
WHERE key IN (
  SELECT key FROM (
    SELECT key, due_at FROM executions
    WHERE due_at <= $now AND definition IN (SELECT value FROM json_each($definitions))
    UNION ALL
    SELECT key, 0 FROM executions
    WHERE owner IN (
      SELECT DISTINCT owner FROM executions
      WHERE owner IS NOT NULL AND owner NOT IN (SELECT name FROM nodes WHERE lease_until >= $now))
      AND definition IN (SELECT value FROM json_each($definitions))
  )
  ORDER BY due_at LIMIT $most)
RETURNING id, arn, name, machine, definition, input, started_at, status, stopped_at, output, error, cause, epoch, started_by, redrive_count, redriven_at;
