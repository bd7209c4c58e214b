CREATE TABLE IF NOT EXISTS migrations (version integer PRIMARY KEY);
