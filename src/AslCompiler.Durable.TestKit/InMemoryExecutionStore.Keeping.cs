namespace AslCompiler.Durable.TestKit;

/// <summary>Activities, definitions, and what is deleted.</summary>
public sealed partial class InMemoryExecutionStore
{
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredActivity> _activities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<QueuedTask>> _queues = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<StoredActivity> CreateActivityAsync(StoredActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_gate)
        {
            if (!_activities.TryGetValue(activity.Arn, out var known) || known.IsDeleted)
                _activities[activity.Arn] = known = activity;
            return new(known);
        }
    }

    /// <inheritdoc/>
    public ValueTask DeleteActivityAsync(string activityArn, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            if (_activities.TryGetValue(activityArn, out var known))
                _activities[activityArn] = known with { IsDeleted = true };
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredActivity>> ListActivitiesAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new([.. _activities.Values.OrderBy(activity => activity.CreatedAt).ThenBy(activity => activity.Arn, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask<TakenTask?> TakeTaskAsync(string activityArn, TaskStart start, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (!_queues.TryGetValue(activityArn, out var queue) || queue.MinBy(task => task.ScheduledAt) is not { } queued)
                return new((TakenTask?)null);
            queue.Remove(queued);
            var task = _tasks[queued.Token];
            task.Start = start;
            Signal(task.ExecutionId);
            return new(new TakenTask(queued.Token, queued.Input, task.ExecutionId));
        }
    }

    /// <inheritdoc/>
    public ValueTask BoundLeasesAsync(DateTimeOffset earliest, DateTimeOffset latest, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            foreach (var (node, until) in _leases.ToArray())
                _leases[node] = until < earliest ? earliest : until > latest ? latest : until;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask KeepDefinitionAsync(string definition, string text, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            _definitions.TryAdd(definition, text);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindDefinitionAsync(string definition, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new(_definitions.GetValueOrDefault(definition));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAfterAsync(Guid id, long sequence, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new(_rows.TryGetValue(id, out var row) ? [.. row.Journal.Skip((int)sequence)] : []);
    }

    /// <inheritdoc/>
    public ValueTask<long> CountWaitingAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return new(_rows.Values.LongCount(row => row.Owner is null && row.DueAt is not null));
    }

    /// <inheritdoc/>
    public ValueTask<int> DeleteEndedAsync(DateTimeOffset time, int most, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            var ended = _rows.Values.Where(row => row.Execution.End?.StoppedAt < time).Take(most).ToArray();
            foreach (var row in ended)
            {
                _rows.Remove(row.Execution.Id);
                _byArn.Remove(row.Execution.Arn);
            }
            return new(ended.Length);
        }
    }

    private void Queue(QueuedTask task)
    {
        if (!_queues.TryGetValue(task.ActivityArn, out var queue))
            _queues[task.ActivityArn] = queue = [];
        queue.Add(task);
    }

    private void Close(Row row, string token)
    {
        row.Tokens.Remove(token);
        _tasks.Remove(token);
        foreach (var queue in _queues.Values)
            queue.RemoveAll(task => task.Token == token);
        foreach (var child in _rows.Values.Where(child => child.Execution.StartedBy == token && child.Execution.Status == ExecutionStatus.Running))
        {
            child.Stop ??= new StopRequest(null, null);
            Signal(child.Execution.Id);
        }
    }
}
