using Npgsql;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>The database: its connections, and statements by their names.</summary>
internal sealed class Database : IAsyncDisposable
{
    private const int DefaultPoolSize = 10;
    private readonly NpgsqlDataSource _source;

    internal Database(string connectionString, PostgreSqlStoreOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = options.Schema, MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 };
        // Several processes share what the server has: Npgsql's own default is all of it.
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = DefaultPoolSize;
        // Plans are made once, and as for large tables: all is found by its key, and what is planned while tables are empty must not read them whole later.
        settings.Options = $"{settings.Options} -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off".TrimStart();
        _source = NpgsqlDataSource.Create(settings);
    }

    internal static NpgsqlBatchCommand Statement(string name, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(SqlText.Of(name));
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    internal ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) => _source.OpenConnectionAsync(cancellationToken);

    /// <summary>Runs statements as one transaction, in one round trip.</summary>
    internal async ValueTask<T> RunAsync<T>(Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken, params NpgsqlBatchCommand[] statements)
    {
        var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            return await RunAsync(connection, read, cancellationToken, statements).ConfigureAwait(false);
    }

    internal static async ValueTask<T> RunAsync<T>(NpgsqlConnection connection, Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken, params IEnumerable<NpgsqlBatchCommand> statements)
    {
        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            foreach (var statement in statements)
                batch.BatchCommands.Add(statement);
            var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var result = await read(reader, cancellationToken).ConfigureAwait(false);
                // What failed later in the batch shows here.
                while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
                {
                }
                return result;
            }
        }
    }

    /// <summary>Runs statements that give nothing.</summary>
    internal static ValueTask<bool> ExecuteAsync(NpgsqlConnection connection, CancellationToken cancellationToken, params IEnumerable<NpgsqlBatchCommand> statements) =>
        RunAsync(connection, static (_, _) => new ValueTask<bool>(true), cancellationToken, statements);

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
