-- Other nodes that own executions of these definitions and whose lease has run out. The index is asked once for each node, not for each execution.
WITH RECURSIVE owners (name) AS (
  SELECT min(owner) FROM executions WHERE owner IS NOT NULL
  UNION ALL
  SELECT (SELECT min(owner) FROM executions WHERE owner > owners.name) FROM owners WHERE owners.name IS NOT NULL)
SELECT name FROM owners
WHERE name IS NOT NULL AND name <> $3
  AND NOT EXISTS (SELECT 1 FROM nodes WHERE nodes.name = owners.name AND lease_until >= $1)
  AND EXISTS (SELECT 1 FROM executions WHERE owner = owners.name AND definition = ANY ($2));
