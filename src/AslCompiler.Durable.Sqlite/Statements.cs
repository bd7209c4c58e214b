using Microsoft.Data.Sqlite;

namespace AslCompiler.Durable.Sqlite;

/// <summary>A connection with its prepared statements. Of one thread at a time.</summary>
internal sealed class Statements : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private AppendStatement? _append;

    internal Statements(string connectionString, SqliteStoreOptions options)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run($"PRAGMA synchronous = {(options.Durability == SqliteDurability.Full ? "FULL" : "NORMAL")}");
        Run("PRAGMA busy_timeout = 10000");
        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
    }

    /// <summary>Adds records to journals.</summary>
    internal AppendStatement Append => _append ??= new AppendStatement(_connection);

    /// <summary>The row that the last insert has made.</summary>
    internal long LastKey => SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);

    /// <summary>Runs a statement that is not prepared.</summary>
    internal void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Begins a transaction that will write.</summary>
    internal void Begin() => _begin.ExecuteNonQuery();

    internal void Commit() => _commit.ExecuteNonQuery();

    internal void RollBack() => Run("ROLLBACK");

    internal long Scalar(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    internal int Execute(string name, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepared(name, parameters).ExecuteNonQuery();

    internal object? Find(string name, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepared(name, parameters).ExecuteScalar();

    internal List<T> Query<T>(string name, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Prepared(name, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _append?.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private SqliteCommand Prepared(string name, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(name, out var command))
        {
            _commands[name] = command = Command(SqlText.Of(name));
            foreach (var parameter in parameters)
                command.Parameters.Add(new SqliteParameter { ParameterName = parameter.Name });
        }
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        return command;
    }
}
