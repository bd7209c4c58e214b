ALTER TABLE executions ADD COLUMN started_by TEXT;
ALTER TABLE executions ADD COLUMN redrive_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE executions ADD COLUMN redriven_at INTEGER;

CREATE INDEX executions_started_by ON executions (started_by) WHERE started_by IS NOT NULL;
CREATE INDEX executions_stopped_at ON executions (stopped_at) WHERE stopped_at IS NOT NULL;

-- Of tasks that wait for workers.
ALTER TABLE tasks ADD COLUMN activity TEXT;
ALTER TABLE tasks ADD COLUMN input BLOB;
ALTER TABLE tasks ADD COLUMN scheduled_at INTEGER;
ALTER TABLE tasks ADD COLUMN worker TEXT;
ALTER TABLE tasks ADD COLUMN started_at INTEGER;

CREATE INDEX tasks_queue ON tasks (activity, scheduled_at) WHERE activity IS NOT NULL AND started_at IS NULL;

CREATE TABLE activities (
  arn TEXT PRIMARY KEY,
  created_at INTEGER NOT NULL,
  is_deleted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The texts of definitions, by the name that executions have for them.
CREATE TABLE definitions (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
