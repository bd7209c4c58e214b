using Microsoft.Data.Sqlite;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>What one would write by hand on SQLite: ten steps, the state appended as a row before the next step; commits are grouped.</summary>
internal sealed class SqliteHandJournal : HandJournal
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly Lock _gate = new();
    private readonly Queue<(long Execution, int Sequence, byte[] State, TaskCompletionSource Done)> _waiting = new();
    private bool _isWriting;

    internal SqliteHandJournal(string connectionString, string synchronous)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        Command("PRAGMA journal_mode = WAL").ExecuteNonQuery();
        Command($"PRAGMA synchronous = {synchronous}").ExecuteNonQuery();
        Command("CREATE TABLE journal (execution INTEGER, sequence INTEGER, state BLOB, PRIMARY KEY (execution, sequence)) WITHOUT ROWID").ExecuteNonQuery();
        _insert = Command("INSERT INTO journal VALUES ($execution, $sequence, $state)");
        _insert.Parameters.Add("$execution", SqliteType.Integer);
        _insert.Parameters.Add("$sequence", SqliteType.Integer);
        _insert.Parameters.Add("$state", SqliteType.Blob);
        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
    }

    public override ValueTask DisposeAsync() => _connection.DisposeAsync();

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    protected override Task AppendAsync(long execution, int sequence, byte[] state)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue((execution, sequence, state, done));
            if (_isWriting)
                return done.Task;
            _isWriting = true;
        }
        WriteGroup();
        return done.Task;
    }

    private void WriteGroup()
    {
        var group = new List<TaskCompletionSource>();
        _begin.ExecuteNonQuery();
        lock (_gate)
            while (_waiting.TryDequeue(out var row))
            {
                _insert.Parameters[0].Value = row.Execution;
                _insert.Parameters[1].Value = row.Sequence;
                _insert.Parameters[2].Value = row.State;
                _insert.ExecuteNonQuery();
                group.Add(row.Done);
            }
        _commit.ExecuteNonQuery();
        bool hasMore;
        lock (_gate)
            _isWriting = hasMore = _waiting.Count > 0;
        if (hasMore)
            ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.WriteGroup(), this, preferLocal: false);
        foreach (var done in group)
            done.SetResult();
    }
}
