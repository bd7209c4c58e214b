using Npgsql;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>What one would write by hand on PostgreSQL: ten steps, the state appended as a row before the next step; rows that come while a commit runs go with the next.</summary>
internal sealed class PostgreSqlHandJournal : HandJournal
{
    private readonly NpgsqlConnection _connection;
    private readonly IRowInsert _insert;
    private readonly Lock _gate = new();
    private List<JournalRow> _waiting = [];
    private bool _isWriting;

    private PostgreSqlHandJournal(NpgsqlConnection connection, IRowInsert insert)
    {
        _connection = connection;
        _insert = insert;
    }

    internal static async Task<PostgreSqlHandJournal> StartAsync(string connectionString, string schema, IRowInsert insert)
    {
        var connection = new NpgsqlConnection($"{connectionString};Search Path={schema};Max Auto Prepare=10;Auto Prepare Min Usages=2");
        await connection.OpenAsync();
        await using (var command = new NpgsqlCommand($"CREATE SCHEMA {schema}; CREATE TABLE journal (execution bigint, sequence integer, state bytea, PRIMARY KEY (execution, sequence))", connection))
            await command.ExecuteNonQueryAsync();
        return new PostgreSqlHandJournal(connection, insert);
    }

    public override ValueTask DisposeAsync() => _connection.DisposeAsync();

    protected override Task AppendAsync(long execution, int sequence, byte[] state)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add(new JournalRow(execution, sequence, state, done));
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
            List<JournalRow> group;
            lock (_gate)
            {
                _isWriting = _waiting.Count > 0;
                if (!_isWriting)
                    return;
                (group, _waiting) = (_waiting, []);
            }
            await _insert.InsertAsync(_connection, group);
            foreach (var row in group)
                row.Done.SetResult();
        }
    }
}
