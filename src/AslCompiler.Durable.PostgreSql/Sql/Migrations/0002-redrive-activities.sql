ALTER TABLE executions
  ADD COLUMN started_by text COLLATE "C",
  ADD COLUMN redrive_count integer NOT NULL DEFAULT 0,
  ADD COLUMN redriven_at bigint;

CREATE INDEX executions_started_by ON executions (started_by) WHERE started_by IS NOT NULL;
CREATE INDEX executions_stopped_at ON executions (stopped_at) WHERE stopped_at IS NOT NULL;

-- Of tasks that wait for workers.
ALTER TABLE tasks
  ADD COLUMN activity text COLLATE "C",
  ADD COLUMN input bytea,
  ADD COLUMN scheduled_at bigint,
  ADD COLUMN worker bytea,
  ADD COLUMN started_at bigint;

CREATE INDEX tasks_queue ON tasks (activity, scheduled_at) WHERE activity IS NOT NULL AND started_at IS NULL;

CREATE TABLE activities (
  arn text COLLATE "C" PRIMARY KEY,
  created_at bigint NOT NULL,
  is_deleted boolean NOT NULL DEFAULT false
);

-- The texts of definitions, by the name that executions have for them.
CREATE TABLE definitions (
  name text COLLATE "C" PRIMARY KEY,
  text text NOT NULL
);
