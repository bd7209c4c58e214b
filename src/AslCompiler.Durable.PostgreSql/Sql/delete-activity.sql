UPDATE activities SET is_deleted = true WHERE arn = $1;
