using Npgsql;
using NpgsqlTypes;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>What changes the database.</summary>
public sealed partial class PostgreSqlExecutionStore
{
    /// <inheritdoc/>
    public ValueTask<bool> CreateAsync(StoredExecution execution, JournalAppend first)
    {
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(first);
        return _writer.WriteAsync(new PendingAppend(execution, first));
    }

    /// <inheritdoc/>
    public ValueTask<bool> AppendAsync(JournalAppend append)
    {
        ArgumentNullException.ThrowIfNull(append);
        if (append is { End: not null, Record.Length: 0 })
            throw new ArgumentException("An execution ends with a record.", nameof(append));
        return _writer.WriteAsync(new PendingAppend(created: null, append));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredExecution>> ClaimAsync(ClaimRequest claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var definitions = claim.Definitions.ToArray();
        // Not repeated here: what a lost claim gave is for its caller to find out.
        var (claimed, lost) = await _database.RunAsync(
            ReadClaimAsync,
            cancellationToken,
            Claim("claim-due", claim, definitions, claim.Most),
            Database.Statement("find-lost", Rows.Value(claim.Now.UtcTicks), Rows.Value(definitions), Rows.Value(claim.Node))).ConfigureAwait(false);
        if (lost.Count == 0 || claimed.Count >= claim.Most)
            return claimed;
        var statement = Claim("claim-lost", claim, definitions, claim.Most - claimed.Count);
        statement.Parameters.Add(Rows.Value(lost.ToArray()));
        claimed.AddRange(await _database.RunAsync(ReadLostAsync, cancellationToken, Database.Statement("lock-epochs"), statement).ConfigureAwait(false));
        return claimed;
    }

    /// <inheritdoc/>
    public async ValueTask RenewLeaseAsync(string node, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(cancellationToken, () => [Database.Statement("renew-lease", Rows.Value(node), Rows.Value(until.UtcTicks))]).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(string node, CancellationToken cancellationToken = default) => await ExecuteAsync(
        cancellationToken,
        () => [Database.Statement("lock-epochs"), Database.Statement("end-lease", Rows.Value(node)), Database.Statement("release-executions", Rows.Value(node))]).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<Guid?> AnswerAsync(string token, StoredAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var id = Guid.NewGuid();
        return SignalAsync(cancellationToken, () => Database.Statement(
            "answer-task",
            Rows.Value(token),
            Rows.Value(id),
            Rows.Value(Rows.Bytes(answer.Output), NpgsqlDbType.Bytea),
            Rows.Value(Rows.Bytes(answer.Error), NpgsqlDbType.Bytea),
            Rows.Value(Rows.Bytes(answer.Cause), NpgsqlDbType.Bytea)));
    }

    /// <inheritdoc/>
    public ValueTask<Guid?> HeartbeatAsync(string token, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        SignalAsync(cancellationToken, () => Database.Statement("beat-task", Rows.Value(token), Rows.Value(at.UtcTicks)));

    /// <inheritdoc/>
    public async ValueTask<bool> RequestStopAsync(Guid id, StopRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await SignalAsync(cancellationToken, () => Database.Statement(
            "request-stop",
            Rows.Value(id),
            Rows.Value(Rows.Bytes(request.Error), NpgsqlDbType.Bytea),
            Rows.Value(Rows.Bytes(request.Cause), NpgsqlDbType.Bytea))).ConfigureAwait(false) is not null;
    }

    /// <inheritdoc/>
    public ValueTask<ExecutionSignals> ReadSignalsAsync(Guid id, CancellationToken cancellationToken = default) => RunAsync(
        ReadSignalsAsync,
        cancellationToken,
        () => [Database.Statement("mark-signals", Rows.Value(id)), Database.Statement("read-signals", Rows.Value(id)), Database.Statement("read-answers", Rows.Value(id))]);

    private async ValueTask ExecuteAsync(CancellationToken cancellationToken, Func<NpgsqlBatchCommand[]> statements) =>
        await RunAsync(static (_, _) => new ValueTask<bool>(true), cancellationToken, statements).ConfigureAwait(false);

    private ValueTask<Guid?> SignalAsync(CancellationToken cancellationToken, Func<NpgsqlBatchCommand> statement) =>
        FirstAsync<Guid?>(static row => row.GetGuid(0), cancellationToken, statement);

    private static NpgsqlBatchCommand Claim(string name, ClaimRequest claim, string[] definitions, int most) =>
        Database.Statement(name, Rows.Value(claim.Node), Rows.Value(claim.Now.UtcTicks), Rows.Value(definitions), Rows.Value((long)most));

    private static async ValueTask<(List<StoredExecution> Claimed, List<string> Lost)> ReadClaimAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var claimed = await Rows.AllAsync(reader, Rows.Execution, cancellationToken).ConfigureAwait(false);
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        return (claimed, await Rows.AllAsync(reader, static row => row.GetString(0), cancellationToken).ConfigureAwait(false));
    }

    private static async ValueTask<List<StoredExecution>> ReadLostAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        // The first result is that of the lock.
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        return await Rows.AllAsync(reader, Rows.Execution, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<ExecutionSignals> ReadSignalsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var (count, stop) = await Rows.FirstAsync(
            reader, static row => (row.GetInt64(0), row.GetBoolean(1) ? new StopRequest(Rows.Text(row, 2), Rows.Text(row, 3)) : null), cancellationToken).ConfigureAwait(false);
        var answers = new Dictionary<string, StoredAnswer>(StringComparer.Ordinal);
        var heartbeats = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var starts = new Dictionary<string, TaskStart>(StringComparer.Ordinal);
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var token = reader.GetString(0);
            if (reader.GetBoolean(1))
                answers[token] = new StoredAnswer(Rows.Json(reader, 2), Rows.Text(reader, 3), Rows.Text(reader, 4));
            if (!reader.IsDBNull(5))
                heartbeats[token] = Rows.Time(reader.GetInt64(5));
            if (!reader.IsDBNull(7))
                starts[token] = new TaskStart(Rows.Text(reader, 6), Rows.Time(reader.GetInt64(7)));
        }
        return new ExecutionSignals(count, answers, heartbeats, stop) { Starts = starts };
    }
}
