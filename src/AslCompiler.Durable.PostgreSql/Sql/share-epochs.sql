-- While a group of records is written no epoch changes: who claims what others own waits for it, and sees all of it.
SELECT pg_advisory_xact_lock_shared(6276941, hashtext(current_schema()));
