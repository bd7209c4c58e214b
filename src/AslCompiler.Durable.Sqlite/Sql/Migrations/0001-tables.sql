-- Executions: what is asked for without reading a journal. owner is the node that works on it; a free one has due_at.
CREATE TABLE executions (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  arn TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  machine TEXT NOT NULL,
  definition TEXT NOT NULL,
  input BLOB NOT NULL,
  started_at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  stopped_at INTEGER,
  output BLOB,
  error TEXT,
  cause TEXT,
  epoch INTEGER NOT NULL,
  owner TEXT,
  due_at INTEGER,
  signals INTEGER NOT NULL DEFAULT 0,
  signals_read INTEGER NOT NULL DEFAULT 0,
  stop_requested INTEGER NOT NULL DEFAULT 0,
  stop_error TEXT,
  stop_cause TEXT
) STRICT;

CREATE INDEX executions_due ON executions (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX executions_owner ON executions (owner) WHERE owner IS NOT NULL;

-- Journals: one row a turn, never changed. In the order of writing, so that what many executions write at once is one place in the file.
CREATE TABLE journal (
  execution INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  record BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX journal_sequence ON journal (execution, sequence);

-- Open tasks that have a token.
CREATE TABLE tasks (
  token TEXT PRIMARY KEY,
  execution INTEGER NOT NULL,
  is_answered INTEGER NOT NULL DEFAULT 0,
  output BLOB,
  error TEXT,
  cause TEXT,
  heartbeat_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX tasks_execution ON tasks (execution);

-- Leases: a node owns its executions until then.
CREATE TABLE nodes (
  name TEXT PRIMARY KEY,
  lease_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
