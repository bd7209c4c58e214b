-- Executions: what is asked for without reading a journal. owner is the node that works on it; a free one has due_at. Times are .NET's ticks.
-- Error names and causes are UTF-8 in bytea: they may have any character, U+0000 too.
CREATE TABLE executions (
  id uuid PRIMARY KEY,
  arn text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  machine text COLLATE "C" NOT NULL,
  definition text COLLATE "C" NOT NULL,
  input bytea NOT NULL,
  started_at bigint NOT NULL,
  status integer NOT NULL,
  stopped_at bigint,
  output bytea,
  error bytea,
  cause bytea,
  epoch bigint NOT NULL,
  owner text COLLATE "C",
  due_at bigint,
  signals bigint NOT NULL DEFAULT 0,
  signals_read bigint NOT NULL DEFAULT 0,
  stop_requested boolean NOT NULL DEFAULT false,
  stop_error bytea,
  stop_cause bytea
);

CREATE INDEX executions_due ON executions (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX executions_owner ON executions (owner) WHERE owner IS NOT NULL;

-- Journals: one row a turn, never changed. The epoch tells a writer that lost its connection whether the row is its own.
CREATE TABLE journal (
  execution uuid NOT NULL,
  sequence bigint NOT NULL,
  epoch bigint NOT NULL,
  record bytea NOT NULL,
  PRIMARY KEY (execution, sequence)
);

-- Open tasks that have a token. answer is an id of the answer that came first.
CREATE TABLE tasks (
  token text COLLATE "C" PRIMARY KEY,
  execution uuid NOT NULL,
  answer uuid,
  output bytea,
  error bytea,
  cause bytea,
  heartbeat_at bigint
);

CREATE INDEX tasks_execution ON tasks (execution);

-- Leases: a node owns its executions until then.
CREATE TABLE nodes (
  name text COLLATE "C" PRIMARY KEY,
  lease_until bigint NOT NULL
);
