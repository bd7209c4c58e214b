INSERT INTO nodes (name, lease_until) VALUES ($node, $until)
ON CONFLICT (name) DO UPDATE SET lease_until = $until;
