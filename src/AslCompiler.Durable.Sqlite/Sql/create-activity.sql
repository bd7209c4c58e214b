INSERT INTO activities (arn, created_at) VALUES ($arn, $created_at)
ON CONFLICT (arn) DO UPDATE SET created_at = CASE WHEN is_deleted = 1 THEN $created_at ELSE created_at END, is_deleted = 0
RETURNING created_at;
