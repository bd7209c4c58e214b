DELETE FROM tasks WHERE token = $token;
