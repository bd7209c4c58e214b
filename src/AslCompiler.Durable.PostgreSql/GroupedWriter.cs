namespace AslCompiler.Durable.PostgreSql;

/// <summary>
/// Writes in groups: what comes while the connections are busy waits, and goes with the next commit. So many share the cost of a round trip and of forcing the disk.
/// </summary>
internal sealed class GroupedWriter : IAsyncDisposable
{
    private const int LargestGroup = 512;

    private readonly Reconnection _reconnection;
    private readonly Lock _gate = new();
    private readonly Queue<PendingAppend> _waiting = new();
    private readonly WriteLane[] _lanes;
    private readonly Stack<WriteLane> _idle;
    private long _commitCount;

    internal GroupedWriter(Database database, Reconnection reconnection, int lanes)
    {
        _reconnection = reconnection;
        _lanes = [.. Enumerable.Range(0, lanes).Select(_ => new WriteLane(database))];
        _idle = new Stack<WriteLane>(_lanes);
    }

    /// <summary>How many groups were committed.</summary>
    internal long CommitCount => Interlocked.Read(ref _commitCount);

    internal ValueTask<bool> WriteAsync(PendingAppend append)
    {
        WriteLane? lane;
        lock (_gate)
        {
            _waiting.Enqueue(append);
            _idle.TryPop(out lane);
        }
        if (lane is not null)
            _ = WriteGroupsAsync(lane);
        return new(append.Done);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes)
            await lane.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteGroupsAsync(WriteLane lane)
    {
        while (NextGroup(lane) is { } group)
            await WriteAsync(lane, group).ConfigureAwait(false);
    }

    private AppendGroup? NextGroup(WriteLane lane)
    {
        lock (_gate)
        {
            var group = new AppendGroup();
            while (group.Count < LargestGroup && _waiting.TryPeek(out var append) && group.TryAdd(append))
                _waiting.Dequeue();
            if (group.Count > 0)
                return group;
            _idle.Push(lane);
            return null;
        }
    }

    private async Task WriteAsync(WriteLane lane, AppendGroup group)
    {
        HashSet<Guid> written;
        try
        {
            written = await _reconnection.RunAsync((isRepeated, _) => lane.WriteAsync(group, isRepeated), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await FailAsync(lane, group, exception).ConfigureAwait(false);
            return;
        }
        Interlocked.Increment(ref _commitCount);
        foreach (var append in group.Appends)
            append.Complete(written.Contains(append.Append.ExecutionId));
    }

    // What the database cannot take must not fail its neighbours.
    private async Task FailAsync(WriteLane lane, AppendGroup group, Exception exception)
    {
        foreach (var append in group.Appends)
        {
            if (group.Count == 1 || Failures.Pass(exception))
            {
                append.Fail(exception);
                continue;
            }
            var alone = new AppendGroup();
            alone.TryAdd(append);
            await WriteAsync(lane, alone).ConfigureAwait(false);
        }
    }
}
