UPDATE executions SET owner = NULL, due_at = 0, epoch = epoch + 1 WHERE owner = $1;
