using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AslCompiler.Durable.Sqlite;

/// <summary>Executions in a SQLite file: one connection writes, in groups, another one reads.</summary>
public sealed partial class SqliteExecutionStore : IExecutionStore, IDisposable
{
    private readonly string _connectionString;
    private readonly SqliteStoreOptions _options;
    private readonly Lock _reading = new();
    private Statements? _readStatements;
    private Statements? _writeStatements;
    private GroupedWriter? _writer;

    /// <summary>A store; it is made or migrated when it is opened.</summary>
    /// <param name="connectionString">The connection string, as Microsoft.Data.Sqlite has it.</param>
    /// <param name="options">The store's options.</param>
    public SqliteExecutionStore(string connectionString, SqliteStoreOptions? options = null)
    {
        _connectionString = connectionString;
        _options = options ?? new SqliteStoreOptions();
    }

    /// <summary>How many transactions this store has committed: what an execution costs.</summary>
    public long CommitCount => Writer.CommitCount;

    private GroupedWriter Writer => _writer ?? throw new InvalidOperationException("The store has not been opened.");

    /// <inheritdoc/>
    public ValueTask OpenAsync(CancellationToken cancellationToken = default)
    {
        if (_writer is not null)
            return default;
        _writeStatements = new Statements(_connectionString, _options);
        Migrations.Apply(_writeStatements);
        _readStatements = new Statements(_connectionString, _options);
        _writer = new GroupedWriter(_writeStatements);
        return default;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _writeStatements?.Dispose();
        _readStatements?.Dispose();
    }

    /// <inheritdoc/>
    public ValueTask<StoredExecution?> FindAsync(string executionArn, CancellationToken cancellationToken = default) =>
        new(Read(statements => statements.Query("find-execution", ReadExecution, ("$arn", executionArn)).FirstOrDefault()));

    /// <inheritdoc/>
    public ValueTask<bool> ExistsAsync(Guid id, CancellationToken cancellationToken = default) =>
        new(Read(statements => (long)statements.Find("execution-exists", ("$id", Key(id)))! > 0));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredExecution>> ListAsync(StoreQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(Read(statements => statements.Query(
            "list-executions", ReadExecution, ("$machine", query.StateMachineArn), ("$status", (long?)query.Status), ("$before", query.Before is { } before ? Key(before) : null), ("$most", (long)query.Most))));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAsync(Guid id, CancellationToken cancellationToken = default) =>
        new(Read(statements => statements.Query("read-journal", static reader => new ReadOnlyMemory<byte>(reader.GetFieldValue<byte[]>(0)), ("$id", Key(id)))));

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(IReadOnlyCollection<string> definitions, CancellationToken cancellationToken = default) =>
        new(Read(statements => Time(statements.Find("next-due", ("$definitions", List(definitions))))));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Guid>> FindSignaledAsync(string node, CancellationToken cancellationToken = default) =>
        new(Read(statements => statements.Query("find-signaled", static reader => Id(reader.GetFieldValue<byte[]>(0)), ("$node", node))));

    private T Read<T>(Func<Statements, T> read)
    {
        lock (_reading)
            return read(_readStatements ?? throw new InvalidOperationException("The store has not been opened."));
    }

    private static StoredExecution ReadExecution(SqliteDataReader reader)
    {
        var status = (ExecutionStatus)reader.GetInt64(7);
        ReadOnlyMemory<byte>? output = null;
        if (!reader.IsDBNull(9))
            output = reader.GetFieldValue<byte[]>(9);
        return new StoredExecution
        {
            Id = Id(reader.GetFieldValue<byte[]>(0)),
            Arn = reader.GetString(1),
            Name = reader.GetString(2),
            StateMachineArn = reader.GetString(3),
            Definition = reader.GetString(4),
            Input = reader.GetFieldValue<byte[]>(5),
            StartedAt = new DateTimeOffset(reader.GetInt64(6), TimeSpan.Zero),
            Status = status,
            End = status == ExecutionStatus.Running ? null : new ExecutionEnd(status, new DateTimeOffset(reader.GetInt64(8), TimeSpan.Zero), output, Text(reader, 10), Text(reader, 11)),
            Epoch = reader.GetInt64(12),
            StartedBy = Text(reader, 13),
            RedriveCount = reader.GetInt32(14),
            RedrivenAt = Time(reader.GetValue(15)),
        };
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Time(object? ticks) => ticks is long value ? new DateTimeOffset(value, TimeSpan.Zero) : null;

    private static byte[]? Bytes(ReadOnlyMemory<byte>? text)
    {
        if (text is not { } bytes)
            return null;
        return MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array!.Length == bytes.Length ? segment.Array : bytes.ToArray();
    }

    // In the order of time.
    private static byte[] Key(Guid id) => id.ToByteArray(bigEndian: true);

    private static Guid Id(byte[] key) => new(key, bigEndian: true);

    private static string List(IEnumerable<string> texts)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var text in texts)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
