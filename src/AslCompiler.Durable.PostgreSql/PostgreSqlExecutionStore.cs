using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using NpgsqlTypes;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>Executions in a PostgreSQL database: journals are written in groups; several processes may share it.</summary>
public sealed partial class PostgreSqlExecutionStore : IExecutionStore, IAsyncDisposable, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly PostgreSqlStoreOptions _options;
    private readonly Database _database;
    private readonly Reconnection _reconnection;
    private readonly GroupedWriter _writer;
    private readonly GroupedReader _reader;
    private bool _isDisposed;

    /// <summary>A store; its tables are made or migrated when it is opened.</summary>
    /// <param name="connectionString">The connection string, as Npgsql has it.</param>
    /// <param name="options">The store's options.</param>
    /// <param name="loggers">Makes its log, if there is to be one.</param>
    public PostgreSqlExecutionStore(string connectionString, PostgreSqlStoreOptions? options = null, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        _options = options ?? new PostgreSqlStoreOptions();
        _database = new Database(connectionString, _options);
        _reconnection = new Reconnection(_options.Patience, loggers?.CreateLogger("AslCompiler.Durable.PostgreSql") ?? NullLogger.Instance, _closing.Token);
        _writer = new GroupedWriter(_database, _reconnection, lanes: 1);
        _reader = new GroupedReader(arns => AllAsync(Rows.Execution, CancellationToken.None, () => Database.Statement("find-executions", Rows.Value(arns))));
    }

    /// <summary>How many transactions of this store have written journals: what an execution costs.</summary>
    public long CommitCount => _writer.CommitCount;

    /// <inheritdoc/>
    public async ValueTask OpenAsync(CancellationToken cancellationToken = default) =>
        await _reconnection.RunAsync((_, token) => Migrations.ApplyAsync(_database, _options.Schema, token), cancellationToken).ConfigureAwait(false);

    /// <summary>Closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _closing.CancelAsync().ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
        _closing.Dispose();
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public ValueTask<StoredExecution?> FindAsync(string executionArn, CancellationToken cancellationToken = default) =>
        new(_reader.FindAsync(executionArn).WaitAsync(cancellationToken));

    /// <inheritdoc/>
    public ValueTask<bool> ExistsAsync(Guid id, CancellationToken cancellationToken = default) =>
        FirstAsync(static row => row.GetBoolean(0), cancellationToken, () => Database.Statement("execution-exists", Rows.Value(id)));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredExecution>> ListAsync(StoreQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await AllAsync(Rows.Execution, cancellationToken, () => Database.Statement(
            "list-executions",
            Rows.Value(query.StateMachineArn, NpgsqlDbType.Text),
            Rows.Value((int?)query.Status, NpgsqlDbType.Integer),
            Rows.Value(query.Before, NpgsqlDbType.Uuid),
            Rows.Value((long)query.Most))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAsync(Guid id, CancellationToken cancellationToken = default) =>
        await AllAsync(static row => new ReadOnlyMemory<byte>(row.GetFieldValue<byte[]>(0)), cancellationToken, () => Database.Statement("read-journal", Rows.Value(id))).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(IReadOnlyCollection<string> definitions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return FirstAsync<DateTimeOffset?>(static row => Rows.Time(row.GetInt64(0)), cancellationToken, () => Database.Statement("next-due", Rows.Value(definitions.ToArray())));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Guid>> FindSignaledAsync(string node, CancellationToken cancellationToken = default) =>
        await AllAsync(static row => row.GetGuid(0), cancellationToken, () => Database.Statement("find-signaled", Rows.Value(node))).ConfigureAwait(false);

    private ValueTask<T> RunAsync<T>(Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken, Func<NpgsqlBatchCommand[]> statements) =>
        _reconnection.RunAsync((_, token) => _database.RunAsync(read, token, statements()), cancellationToken);

    private ValueTask<T?> FirstAsync<T>(Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, Func<NpgsqlBatchCommand> statement) =>
        RunAsync((reader, token) => Rows.FirstAsync(reader, read, token), cancellationToken, () => [statement()]);

    private ValueTask<List<T>> AllAsync<T>(Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, Func<NpgsqlBatchCommand> statement) =>
        RunAsync((reader, token) => Rows.AllAsync(reader, read, token), cancellationToken, () => [statement()]);
}
