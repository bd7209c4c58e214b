INSERT INTO executions (id, arn, name, machine, definition, input, started_at, status, epoch, owner, started_by)
VALUES ($id, $arn, $name, $machine, $definition, $input, $started_at, 0, $epoch, $owner, $started_by)
ON CONFLICT DO NOTHING;
