INSERT INTO definitions (name, text) VALUES ($name, $text) ON CONFLICT DO NOTHING;
