UPDATE tasks SET activity = $activity, input = $input, scheduled_at = $scheduled_at WHERE token = $token;
