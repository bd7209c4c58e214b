namespace AslCompiler.Durable.Sqlite;

/// <summary>What changes the file.</summary>
public sealed partial class SqliteExecutionStore
{
    // The rows of the executions that this process works on. Of whoever writes.
    private readonly Dictionary<Guid, long> _keys = [];

    /// <inheritdoc/>
    public ValueTask<bool> CreateAsync(StoredExecution execution, JournalAppend first)
    {
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(first);
        return Writer.WriteAsync(statements =>
        {
            var isNew = statements.Execute(
                "create-execution",
                ("$id", Key(execution.Id)),
                ("$arn", execution.Arn),
                ("$name", execution.Name),
                ("$machine", execution.StateMachineArn),
                ("$definition", execution.Definition),
                ("$input", Bytes(execution.Input)),
                ("$started_at", execution.StartedAt.UtcTicks),
                ("$epoch", execution.Epoch),
                ("$owner", first.Owner),
                ("$started_by", execution.StartedBy)) == 1;
            if (!isNew)
                return false;
            _keys[execution.Id] = statements.LastKey;
            return Append(statements, first);
        });
    }

    /// <inheritdoc/>
    public ValueTask<bool> AppendAsync(JournalAppend append)
    {
        ArgumentNullException.ThrowIfNull(append);
        return Writer.AppendAsync(this, append);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredExecution>> ClaimAsync(ClaimRequest claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return await Writer.WriteAsync(statements => statements.Query(
            "claim-executions", ReadExecution, ("$node", claim.Node), ("$now", claim.Now.UtcTicks), ("$definitions", List(claim.Definitions)), ("$most", (long)claim.Most))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask RenewLeaseAsync(string node, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        await Writer.WriteAsync(statements => statements.Execute("renew-lease", ("$node", node), ("$until", until.UtcTicks))).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(string node, CancellationToken cancellationToken = default) =>
        await Writer.WriteAsync(statements => statements.Execute("release-node", ("$node", node))).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<Guid?> AnswerAsync(string token, StoredAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Writer.WriteAsync(statements => Answer(statements, token, answer));
    }

    /// <inheritdoc/>
    public ValueTask<Guid?> HeartbeatAsync(string token, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        Writer.WriteAsync(statements => Signal(statements, statements.Find("beat-task", ("$token", token), ("$at", at.UtcTicks))));

    /// <inheritdoc/>
    public async ValueTask<bool> RequestStopAsync(Guid id, StopRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await Writer.WriteAsync(statements => Signal(statements, statements.Find(
            "request-stop", ("$id", Key(id)), ("$error", request.Error), ("$cause", request.Cause)))).ConfigureAwait(false) is not null;
    }

    /// <inheritdoc/>
    public ValueTask<ExecutionSignals> ReadSignalsAsync(Guid id, CancellationToken cancellationToken = default) => Writer.WriteAsync(statements =>
    {
        var (count, stop) = statements.Query(
            "read-signals",
            static reader => (Count: reader.GetInt64(0), Stop: reader.GetInt64(1) == 1 ? new StopRequest(Text(reader, 2), Text(reader, 3)) : null),
            ("$id", Key(id)))[0];
        var answers = new Dictionary<string, StoredAnswer>(StringComparer.Ordinal);
        var heartbeats = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var starts = new Dictionary<string, TaskStart>(StringComparer.Ordinal);
        foreach (var (token, answer, heartbeat, start) in statements.Query("read-answers", static reader => (reader.GetString(0), ReadAnswer(reader), Time(reader.GetValue(5)), ReadStart(reader)), ("$id", Key(id))))
        {
            if (start is not null)
                starts[token] = start;
            if (answer is not null)
                answers[token] = answer;
            if (heartbeat is { } at)
                heartbeats[token] = at;
        }
        return new ExecutionSignals(count, answers, heartbeats, stop) { Starts = starts };
    });

    private static StoredAnswer? ReadAnswer(Microsoft.Data.Sqlite.SqliteDataReader reader)
    {
        if (reader.GetInt64(1) == 0)
            return null;
        ReadOnlyMemory<byte>? output = null;
        if (!reader.IsDBNull(2))
            output = reader.GetFieldValue<byte[]>(2);
        return new StoredAnswer(output, Text(reader, 3), Text(reader, 4));
    }

    private static TaskStart? ReadStart(Microsoft.Data.Sqlite.SqliteDataReader reader) =>
        Time(reader.GetValue(7)) is { } at ? new TaskStart(Text(reader, 6), at) : null;

    private static Guid? Signal(Statements statements, object? key)
    {
        if (key is not byte[] id)
            return null;
        statements.Execute("signal-execution", ("$id", id));
        return Id(id);
    }

    /// <summary>Adds a record and makes what changes with it; false, and nothing done, where another process owns the execution.</summary>
    internal bool Append(Statements statements, JournalAppend append)
    {
        Span<byte> bytes = stackalloc byte[16];
        append.ExecutionId.TryWriteBytes(bytes, bigEndian: true, out _);
        // The first statement finds out whether the writer still owns the execution.
        if (!AddRecord(statements, append, bytes))
            return false;
        if (append is { ChangesExecution: false, OpenedTokens.Count: 0, ClosedTokens.Count: 0, Answer: null })
            return true;
        var id = bytes.ToArray();
        foreach (var token in append.OpenedTokens)
            statements.Execute("open-task", ("$token", token), ("$id", id));
        foreach (var task in append.QueuedTasks)
            statements.Execute("queue-task", ("$token", task.Token), ("$activity", task.ActivityArn), ("$input", Bytes(task.Input)), ("$scheduled_at", task.ScheduledAt.UtcTicks));
        foreach (var token in append.ClosedTokens)
            Close(statements, token);
        if (append.Answer is { } answer)
            Answer(statements, answer.Token, answer.Answer);
        if (append.RedrivenAt is { } redrivenAt)
            statements.Execute("redrive-execution", ("$id", id), ("$owner", append.Owner), ("$redriven_at", redrivenAt.UtcTicks));
        if (append.End is { } end)
            statements.Execute("end-execution", ("$id", id), ("$status", (long)end.Status), ("$stopped_at", end.StoppedAt.UtcTicks), ("$output", Bytes(end.Output)), ("$error", end.Error), ("$cause", end.Cause));
        else if (append.Owner is null)
            statements.Execute("free-execution", ("$id", id), ("$due_at", append.DueAt?.UtcTicks), ("$signals_seen", append.SignalsSeen));
        if (append.Owner is null)
            _keys.Remove(append.ExecutionId);
        return true;
    }

    private bool AddRecord(Statements statements, JournalAppend append, ReadOnlySpan<byte> id)
    {
        if (append.Record.Length == 0)
            return (long)statements.Find("check-owner", ("$id", id.ToArray()), ("$epoch", append.Epoch), ("$sequence", append.Sequence))! == 1;
        if (!_keys.TryGetValue(append.ExecutionId, out var key))
        {
            if (statements.Find("find-key", ("$id", id.ToArray())) is not long found)
                return false;
            _keys[append.ExecutionId] = key = found;
        }
        var isOwned = statements.Append.Execute(key, id, append.Epoch, append.Sequence, append.Record.Span);
        if (!isOwned)
            _keys.Remove(append.ExecutionId);
        return isOwned;
    }

    private static Guid? Answer(Statements statements, string token, StoredAnswer answer) => Signal(statements, statements.Find(
        "answer-task", ("$token", token), ("$output", Bytes(answer.Output)), ("$error", answer.Error), ("$cause", answer.Cause)));

    private static void Close(Statements statements, string token)
    {
        statements.Execute("close-task", ("$token", token));
        foreach (var id in statements.Query("find-started", static reader => reader.GetFieldValue<byte[]>(0), ("$token", token)))
            Signal(statements, statements.Find("request-stop", ("$id", id), ("$error", null), ("$cause", null)));
    }
}
