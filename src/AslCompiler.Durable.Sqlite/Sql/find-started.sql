SELECT id FROM executions WHERE started_by = $token AND status = 0;
