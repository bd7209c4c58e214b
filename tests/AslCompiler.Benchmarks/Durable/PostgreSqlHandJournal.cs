using Npgsql;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>What one would write by hand on PostgreSQL: ten steps, the state appended as a row before the next step; rows that come while a commit runs go with the next, in one insert.</summary>
internal sealed class PostgreSqlHandJournal : HandJournal
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _insert;
    private readonly Lock _gate = new();
    private List<(long Execution, int Sequence, byte[] State, TaskCompletionSource Done)> _waiting = [];
    private bool _isWriting;

    private PostgreSqlHandJournal(NpgsqlConnection connection)
    {
        _connection = connection;
        _insert = new NpgsqlCommand("INSERT INTO journal SELECT * FROM unnest($1::bigint[], $2::integer[], $3::bytea[])", connection);
        _insert.Parameters.Add(new NpgsqlParameter<long[]>());
        _insert.Parameters.Add(new NpgsqlParameter<int[]>());
        _insert.Parameters.Add(new NpgsqlParameter<byte[][]>());
    }

    internal static async Task<PostgreSqlHandJournal> StartAsync(string connectionString, string schema)
    {
        var connection = new NpgsqlConnection($"{connectionString};Search Path={schema}");
        await connection.OpenAsync();
        await using (var command = new NpgsqlCommand($"CREATE SCHEMA {schema}; CREATE TABLE journal (execution bigint, sequence integer, state bytea, PRIMARY KEY (execution, sequence))", connection))
            await command.ExecuteNonQueryAsync();
        var journal = new PostgreSqlHandJournal(connection);
        await journal._insert.PrepareAsync();
        return journal;
    }

    public override async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _connection.DisposeAsync();
    }

    protected override Task AppendAsync(long execution, int sequence, byte[] state)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((execution, sequence, state, done));
            if (_isWriting)
                return done.Task;
            _isWriting = true;
        }
        _ = WriteGroupsAsync();
        return done.Task;
    }

    private async Task WriteGroupsAsync()
    {
        while (true)
        {
            List<(long Execution, int Sequence, byte[] State, TaskCompletionSource Done)> group;
            lock (_gate)
            {
                _isWriting = _waiting.Count > 0;
                if (!_isWriting)
                    return;
                (group, _waiting) = (_waiting, []);
            }
            ((NpgsqlParameter<long[]>)_insert.Parameters[0]).TypedValue = [.. group.Select(row => row.Execution)];
            ((NpgsqlParameter<int[]>)_insert.Parameters[1]).TypedValue = [.. group.Select(row => row.Sequence)];
            ((NpgsqlParameter<byte[][]>)_insert.Parameters[2]).TypedValue = [.. group.Select(row => row.State)];
            await _insert.ExecuteNonQueryAsync();
            foreach (var row in group)
                row.Done.SetResult();
        }
    }
}
