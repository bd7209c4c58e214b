using Npgsql;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>
/// A connection that writes groups. It holds a lock of its own: when it is lost, the next one gets the lock only after the server is through with the former one, and so finds
/// what that one did.
/// </summary>
internal sealed class WriteLane(Database database) : IAsyncDisposable
{
    private readonly long _key = Random.Shared.NextInt64();
    private NpgsqlConnection? _connection;

    /// <summary>Writes a group as one transaction.</summary>
    /// <returns>The executions whose record is written.</returns>
    internal async ValueTask<HashSet<Guid>> WriteAsync(AppendGroup group, bool isRepeated)
    {
        var connection = _connection ?? await ConnectAsync().ConfigureAwait(false);
        try
        {
            return await Database.RunAsync(connection, AppendGroup.ReadWrittenAsync, CancellationToken.None, group.Statements(isRepeated)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not PostgresException { IsTransient: false })
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
            await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<NpgsqlConnection> ConnectAsync()
    {
        var connection = await database.ConnectAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await Database.ExecuteAsync(connection, CancellationToken.None, Database.Statement("take-over", Rows.Value(_key))).ConfigureAwait(false);
            await Database.ExecuteAsync(connection, CancellationToken.None, Database.Statement("hold-lane", Rows.Value(_key))).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        return _connection = connection;
    }
}
