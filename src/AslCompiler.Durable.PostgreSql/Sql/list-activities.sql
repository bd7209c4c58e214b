SELECT arn, created_at, is_deleted FROM activities ORDER BY created_at, arn;
