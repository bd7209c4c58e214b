SELECT signals, stop_requested, stop_error, stop_cause FROM executions WHERE id = $1;
