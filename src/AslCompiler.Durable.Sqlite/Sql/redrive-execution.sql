UPDATE executions
SET status = 0, stopped_at = NULL, output = NULL, error = NULL, cause = NULL, epoch = epoch + 1, owner = $owner, due_at = NULL,
    redrive_count = redrive_count + 1, redriven_at = $redriven_at, stop_requested = 0, stop_error = NULL, stop_cause = NULL
WHERE id = $id;
