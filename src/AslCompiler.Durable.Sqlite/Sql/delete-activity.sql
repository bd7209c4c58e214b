UPDATE activities SET is_deleted = 1 WHERE arn = $arn;
