-- Several processes may start at once.
SELECT pg_advisory_xact_lock(6276942, 0);
