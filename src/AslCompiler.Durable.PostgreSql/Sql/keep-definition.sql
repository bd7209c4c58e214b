INSERT INTO definitions (name, text) VALUES ($1, $2) ON CONFLICT DO NOTHING;
