-- Epochs of what others own are about to change: waits for the groups that are being written, and keeps new ones off.
SELECT pg_advisory_xact_lock(6276941, hashtext(current_schema()));
