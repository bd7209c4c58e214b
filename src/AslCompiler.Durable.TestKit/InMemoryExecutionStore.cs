namespace AslCompiler.Durable.TestKit;

/// <summary>A store in memory, for tests: what it has outlives an engine, not a process. Every method completes before it returns.</summary>
public sealed partial class InMemoryExecutionStore : IExecutionStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Row> _rows = [];
    private readonly Dictionary<string, Row> _byArn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskRow> _tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _leases = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask OpenAsync(CancellationToken cancellationToken = default) => default;

    /// <inheritdoc/>
    public ValueTask<bool> CreateAsync(StoredExecution execution, JournalAppend first)
    {
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(first);
        lock (_gate)
        {
            var row = new Row { Execution = execution };
            if (!_byArn.TryAdd(execution.Arn, row))
                return new(false);
            _rows[execution.Id] = row;
            Apply(row, first);
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> AppendAsync(JournalAppend append)
    {
        ArgumentNullException.ThrowIfNull(append);
        lock (_gate)
        {
            if (!_rows.TryGetValue(append.ExecutionId, out var row) || row.Execution.Epoch != append.Epoch || row.Journal.Count != append.Sequence - 1)
                return new(false);
            Apply(row, append);
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredExecution?> FindAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new(_byArn.GetValueOrDefault(executionArn)?.Execution);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ExistsAsync(Guid id, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new(_rows.ContainsKey(id));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredExecution>> ListAsync(StoreQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_gate)
        {
            return new([.. _rows.Values.Select(row => row.Execution)
                .Where(execution => query.StateMachineArn is null || execution.StateMachineArn == query.StateMachineArn)
                .Where(execution => query.Status is null || execution.Status == query.Status)
                .Where(execution => query.Before is not { } before || execution.Id < before)
                .OrderByDescending(execution => execution.Id)
                .Take(query.Most)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAsync(Guid id, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new(_rows.TryGetValue(id, out var row) ? [.. row.Journal] : []);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredExecution>> ClaimAsync(ClaimRequest claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        lock (_gate)
        {
            var rows = Running(claim.Definitions)
                .Where(row => row.Owner is { } owner ? !(_leases.TryGetValue(owner, out var until) && until >= claim.Now) : row.DueAt <= claim.Now)
                .OrderBy(row => row.DueAt).Take(claim.Most).ToArray();
            foreach (var row in rows)
            {
                row.Owner = claim.Node;
                row.Execution = row.Execution with { Epoch = row.Execution.Epoch + 1 };
            }
            return new([.. rows.Select(row => row.Execution)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(IReadOnlyCollection<string> definitions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        lock (_gate)
            return new(Running(definitions).Where(row => row.Owner is null).Min(row => row.DueAt));
    }

    /// <inheritdoc/>
    public ValueTask RenewLeaseAsync(string node, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            _leases[node] = until;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string node, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _leases.Remove(node);
            foreach (var row in _rows.Values.Where(row => row.Owner == node))
            {
                row.Owner = null;
                row.DueAt = DateTimeOffset.MinValue;
                row.Execution = row.Execution with { Epoch = row.Execution.Epoch + 1 };
            }
        }
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<Guid?> AnswerAsync(string token, StoredAnswer answer, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new(Answer(token, answer));
    }

    /// <inheritdoc/>
    public ValueTask<Guid?> HeartbeatAsync(string token, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (!_tasks.TryGetValue(token, out var task) || task.Answer is not null)
                return new((Guid?)null);
            task.HeartbeatAt = at;
            Signal(task.ExecutionId);
            return new(task.ExecutionId);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RequestStopAsync(Guid id, StopRequest request, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (!_rows.TryGetValue(id, out var row) || row.Execution.Status != ExecutionStatus.Running)
                return new(false);
            row.Stop ??= request;
            Signal(id);
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Guid>> FindSignaledAsync(string node, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new([.. _rows.Values.Where(row => row.Owner == node && row.Signals > row.SignalsRead).Select(row => row.Execution.Id)]);
    }

    /// <inheritdoc/>
    public ValueTask<ExecutionSignals> ReadSignalsAsync(Guid id, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            var row = _rows[id];
            row.SignalsRead = row.Signals;
            var tasks = row.Tokens.Select(token => KeyValuePair.Create(token, _tasks[token])).ToArray();
            return new(new ExecutionSignals(
                row.Signals,
                tasks.Where(task => task.Value.Answer is not null).ToDictionary(task => task.Key, task => task.Value.Answer!),
                tasks.Where(task => task.Value.HeartbeatAt is not null).ToDictionary(task => task.Key, task => task.Value.HeartbeatAt!.Value),
                row.Stop)
            {
                Starts = tasks.Where(task => task.Value.Start is not null).ToDictionary(task => task.Key, task => task.Value.Start!),
            });
        }
    }

    private Guid? Answer(string token, StoredAnswer answer)
    {
        if (!_tasks.TryGetValue(token, out var task) || task.Answer is not null)
            return null;
        task.Answer = answer;
        Signal(task.ExecutionId);
        return task.ExecutionId;
    }

    private IEnumerable<Row> Running(IReadOnlyCollection<string> definitions) =>
        _rows.Values.Where(row => row.Execution.Status == ExecutionStatus.Running && definitions.Contains(row.Execution.Definition));

    private void Signal(Guid id)
    {
        var row = _rows[id];
        row.Signals++;
        if (row.Owner is null)
            row.DueAt = DateTimeOffset.MinValue;
    }

    private void Apply(Row row, JournalAppend append)
    {
        if (append.Record.Length > 0)
            row.Journal.Add(append.Record);
        if (append.RedrivenAt is { } redrivenAt)
        {
            row.Stop = null;
            row.Execution = row.Execution with { Status = ExecutionStatus.Running, End = null, Epoch = row.Execution.Epoch + 1, RedriveCount = row.Execution.RedriveCount + 1, RedrivenAt = redrivenAt };
        }
        row.Owner = append.Owner;
        row.DueAt = append.Owner is not null || append.End is not null ? null : row.Signals > append.SignalsSeen ? DateTimeOffset.MinValue : append.DueAt;
        foreach (var token in append.OpenedTokens)
        {
            row.Tokens.Add(token);
            _tasks[token] = new TaskRow(append.ExecutionId);
        }
        foreach (var task in append.QueuedTasks)
            Queue(task);
        foreach (var token in append.ClosedTokens)
            Close(row, token);
        if (append.Answer is { } answer)
            Answer(answer.Token, answer.Answer);
        if (append.End is { } end)
            row.Execution = row.Execution with { Status = end.Status, End = end };
    }

    private sealed class Row
    {
        internal required StoredExecution Execution { get; set; }

        internal List<ReadOnlyMemory<byte>> Journal { get; } = [];

        internal HashSet<string> Tokens { get; } = [];

        internal string? Owner { get; set; }

        internal DateTimeOffset? DueAt { get; set; }

        internal long Signals { get; set; }

        internal long SignalsRead { get; set; }

        internal StopRequest? Stop { get; set; }
    }

    private sealed class TaskRow(Guid executionId)
    {
        internal Guid ExecutionId { get; } = executionId;

        internal StoredAnswer? Answer { get; set; }

        internal TaskStart? Start { get; set; }

        internal DateTimeOffset? HeartbeatAt { get; set; }
    }
}
