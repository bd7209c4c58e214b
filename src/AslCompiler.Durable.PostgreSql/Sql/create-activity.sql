INSERT INTO activities AS known (arn, created_at) VALUES ($1, $2)
ON CONFLICT (arn) DO UPDATE SET created_at = CASE WHEN known.is_deleted THEN excluded.created_at ELSE known.created_at END, is_deleted = false
RETURNING created_at;
