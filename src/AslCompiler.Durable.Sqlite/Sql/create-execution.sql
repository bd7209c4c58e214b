INSERT INTO executions (id, arn, name, machine, definition, input, started_at, status, epoch, owner)
VALUES ($id, $arn, $name, $machine, $definition, $input, $started_at, 0, $epoch, $owner)
ON CONFLICT DO NOTHING;
