namespace AslCompiler.Durable.Tests.Harness;

/// <summary>What one process sees of the store: it dies at its n-th journal write, before or after the write took place. What is dead does nothing any more.</summary>
internal sealed class CrashingStore(IExecutionStore inner, int crashAt = int.MaxValue, bool afterWrite = false) : IExecutionStore
{
    private int _writes;

    public int Writes => _writes;

    public int Claims { get; private set; }

    public bool IsDead { get; private set; }

    public ValueTask OpenAsync(CancellationToken cancellationToken = default) => Alive().OpenAsync(cancellationToken);

    public ValueTask<bool> CreateAsync(StoredExecution execution, JournalAppend first) => Write(() => inner.CreateAsync(execution, first));

    public ValueTask<bool> AppendAsync(JournalAppend append) => Write(() => inner.AppendAsync(append));

    public ValueTask<StoredExecution?> FindAsync(string executionArn, CancellationToken cancellationToken = default) => Alive().FindAsync(executionArn, cancellationToken);

    public ValueTask<bool> ExistsAsync(Guid id, CancellationToken cancellationToken = default) => Alive().ExistsAsync(id, cancellationToken);

    public ValueTask<IReadOnlyList<StoredExecution>> ListAsync(StoreQuery query, CancellationToken cancellationToken = default) => Alive().ListAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAsync(Guid id, CancellationToken cancellationToken = default) => Alive().ReadJournalAsync(id, cancellationToken);

    public ValueTask<IReadOnlyList<StoredExecution>> ClaimAsync(ClaimRequest claim, CancellationToken cancellationToken = default)
    {
        Claims++;
        return Alive().ClaimAsync(claim, cancellationToken);
    }

    public ValueTask<DateTimeOffset?> NextDueAsync(IReadOnlyCollection<string> definitions, CancellationToken cancellationToken = default) => Alive().NextDueAsync(definitions, cancellationToken);

    public ValueTask RenewLeaseAsync(string node, DateTimeOffset until, CancellationToken cancellationToken = default) => Alive().RenewLeaseAsync(node, until, cancellationToken);

    public ValueTask ReleaseAsync(string node, CancellationToken cancellationToken = default) => Alive().ReleaseAsync(node, cancellationToken);

    public ValueTask<Guid?> AnswerAsync(string token, StoredAnswer answer, CancellationToken cancellationToken = default) => Write(() => inner.AnswerAsync(token, answer, cancellationToken));

    public ValueTask<Guid?> HeartbeatAsync(string token, DateTimeOffset at, CancellationToken cancellationToken = default) => Alive().HeartbeatAsync(token, at, cancellationToken);

    public ValueTask<bool> RequestStopAsync(Guid id, StopRequest request, CancellationToken cancellationToken = default) => Alive().RequestStopAsync(id, request, cancellationToken);

    public ValueTask<IReadOnlyList<Guid>> FindSignaledAsync(string node, CancellationToken cancellationToken = default) => Alive().FindSignaledAsync(node, cancellationToken);

    public ValueTask<ExecutionSignals> ReadSignalsAsync(Guid id, CancellationToken cancellationToken = default) => Alive().ReadSignalsAsync(id, cancellationToken);

    public ValueTask<StoredActivity> CreateActivityAsync(StoredActivity activity, CancellationToken cancellationToken = default) => Alive().CreateActivityAsync(activity, cancellationToken);

    public ValueTask DeleteActivityAsync(string activityArn, CancellationToken cancellationToken = default) => Alive().DeleteActivityAsync(activityArn, cancellationToken);

    public ValueTask<IReadOnlyList<StoredActivity>> ListActivitiesAsync(CancellationToken cancellationToken = default) => Alive().ListActivitiesAsync(cancellationToken);

    public ValueTask<TakenTask?> TakeTaskAsync(string activityArn, TaskStart start, CancellationToken cancellationToken = default) => Alive().TakeTaskAsync(activityArn, start, cancellationToken);

    public ValueTask KeepDefinitionAsync(string definition, string text, CancellationToken cancellationToken = default) => Alive().KeepDefinitionAsync(definition, text, cancellationToken);

    public ValueTask<string?> FindDefinitionAsync(string definition, CancellationToken cancellationToken = default) => Alive().FindDefinitionAsync(definition, cancellationToken);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAfterAsync(Guid id, long sequence, CancellationToken cancellationToken = default) => Alive().ReadJournalAfterAsync(id, sequence, cancellationToken);

    public ValueTask<long> CountWaitingAsync(CancellationToken cancellationToken = default) => Alive().CountWaitingAsync(cancellationToken);

    public ValueTask<int> DeleteEndedAsync(DateTimeOffset time, int most, CancellationToken cancellationToken = default) => Alive().DeleteEndedAsync(time, most, cancellationToken);

    public ValueTask BoundLeasesAsync(DateTimeOffset earliest, DateTimeOffset latest, CancellationToken cancellationToken = default) => Alive().BoundLeasesAsync(earliest, latest, cancellationToken);

    private IExecutionStore Alive() => IsDead ? throw new CrashException() : inner;

    private ValueTask<T> Write<T>(Func<ValueTask<T>> write)
    {
        Alive();
        var isLast = Interlocked.Increment(ref _writes) == crashAt;
        if (isLast && !afterWrite)
            IsDead = true;
        Alive();
        var written = write();
        if (isLast)
            IsDead = true;
        Alive();
        return written;
    }
}
