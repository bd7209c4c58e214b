UPDATE executions SET signals_read = signals WHERE id = $id
RETURNING signals, stop_requested, stop_error, stop_cause;
