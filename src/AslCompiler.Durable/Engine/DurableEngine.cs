using System.Collections.Concurrent;
using AslCompiler.Runtime;
using Microsoft.Extensions.Logging;

namespace AslCompiler.Durable.Engine;

/// <summary>Runs the durable executions of this process: takes up what is due, holds in memory what works, lets go what waits.</summary>
internal sealed partial class DurableEngine
{
    private readonly DurableExecutionOptions _options;
    private readonly DurableMachines _machines;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<Guid, LoadedExecution> _loaded = new();
    private readonly ConcurrentDictionary<string, LoadedExecution> _loadedByArn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StoredExecution?>> _ends = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _changes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StoredExecution> _abandoned = new();
    private bool _mayOwnUnknown;
    private volatile bool _isClosed;

    internal DurableEngine(IExecutionStore store, DurableMachines machines, TimeProvider time, DurableExecutionOptions options, ILogger logger)
    {
        Store = store;
        Time = time;
        _machines = machines;
        _options = options;
        _logger = logger;
        Metrics = new DurableMetrics(this);
        _clock = new ClockWatch(time, options.LeaseDuration / 3);
    }

    internal IExecutionStore Store { get; }

    internal TimeProvider Time { get; }

    internal string Node => _options.Node;

    internal bool IsClosed => _isClosed;

    /// <summary>True when executions go on within the calls that bring them on, for tests whose order must not depend on threads.</summary>
    internal bool StaysOnCaller { get; init; }

    /// <summary>How many executions are in memory.</summary>
    internal int LoadedCount => _loaded.Count;

    /// <summary>Told when an execution that was let go is due, or when there may be work.</summary>
    internal Action<DateTimeOffset?>? DueNoted { get; set; }

    /// <summary>Opens the store, takes back what this node left behind.</summary>
    internal async Task OpenAsync(CancellationToken cancellationToken)
    {
        await Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (name, text) in _machines.Texts)
            await Store.KeepDefinitionAsync(name, text, cancellationToken).ConfigureAwait(false);
        // What a former process of this name owned is nobody's now.
        await Store.ReleaseAsync(Node, cancellationToken).ConfigureAwait(false);
        await RenewLeaseAsync(cancellationToken).ConfigureAwait(false);
        await ReadActivitiesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts an execution; null when its name is taken.</summary>
    internal async Task<StoredExecution?> StartAsync(StateMachine machine, JsonData input, string name, string? startedBy = null)
    {
        var startedAt = Time.GetUtcNow();
        var execution = new StoredExecution
        {
            Id = Guid.CreateVersion7(startedAt),
            Arn = machine.Machine.ExecutionArnPrefix + name,
            Name = name,
            StateMachineArn = machine.Arn,
            Definition = DurableMachines.NameOf(machine),
            Input = input.ToUtf8(),
            StartedAt = startedAt,
            StartedBy = startedBy,
            Epoch = 1,
        };
        var loaded = Load(execution, machine, input, isNew: true);
        Begin(loaded.Run);
        return await loaded.Created.ConfigureAwait(false) ? execution : null;
    }

    /// <summary>Takes up what is due, and what others have left; gives how many executions it were.</summary>
    internal async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var claimed = await ClaimAsync(cancellationToken).ConfigureAwait(false);
        if (claimed.Count == 1)
            await TryResumeAsync(claimed[0], cancellationToken).ConfigureAwait(false);
        else if (claimed.Count > 0)
            await Parallel.ForEachAsync(claimed, cancellationToken, TryResumeAsync).ConfigureAwait(false);
        return claimed.Count;
    }

    // A claim that failed may have taken place all the same. Nobody would work on what it gave us, so all that we own is set free: what is in memory is fenced off, and taken up anew.
    private async Task<IReadOnlyList<StoredExecution>> ClaimAsync(CancellationToken cancellationToken)
    {
        if (_mayOwnUnknown)
        {
            await Store.ReleaseAsync(Node, cancellationToken).ConfigureAwait(false);
            _leaseUntil = default;
            await RenewLeaseAsync(cancellationToken).ConfigureAwait(false);
        }
        var now = Time.GetUtcNow();
        await BoundLeasesAsync(now, cancellationToken).ConfigureAwait(false);
        _mayOwnUnknown = true;
        var claimed = await Store.ClaimAsync(new ClaimRequest(Node, _machines.Definitions, now, _options.ClaimSize), cancellationToken).ConfigureAwait(false);
        _mayOwnUnknown = false;
        if (claimed.Count > 0)
            Metrics.NoteOwner("taken", claimed.Count);
        return claimed;
    }

    /// <summary>Wakes what is in memory and due: timers count the time that passes, and miss a clock that is set forward.</summary>
    internal void TickDue()
    {
        var now = Time.GetUtcNow();
        foreach (var (_, loaded) in _loaded)
            loaded.TickIfDue(now);
    }

    /// <summary>Passes on what executions of this process were told by others.</summary>
    internal async Task TakeSignalsAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await Store.FindSignaledAsync(Node, cancellationToken).ConfigureAwait(false))
            await SignalAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An execution was told something, and the store knows it.</summary>
    internal async Task SignalAsync(Guid id, CancellationToken cancellationToken)
    {
        if (_loaded.TryGetValue(id, out var loaded))
            loaded.Tell(await Store.ReadSignalsAsync(id, cancellationToken).ConfigureAwait(false));
        // It may have been let go in this very moment: then it is due.
        DueNoted?.Invoke(Time.GetUtcNow());
    }

    /// <summary>When to look again for what is due.</summary>
    internal ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Store.NextDueAsync(_machines.Definitions, cancellationToken);

    /// <summary>True while an execution is in memory: its end will be told.</summary>
    internal bool IsLoaded(string executionArn) => _loadedByArn.ContainsKey(executionArn);

    /// <summary>Completes when an execution has ended in this process; with null when its end is found in the store.</summary>
    internal Task<StoredExecution?> EndOf(string executionArn) =>
        _ends.GetOrAdd(executionArn, static _ => new TaskCompletionSource<StoredExecution?>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal void NoteEnd(string executionArn, StoredExecution? ended)
    {
        if (_ends.TryRemove(executionArn, out var end))
            end.TrySetResult(ended);
    }

    /// <summary>Completes when an execution's journal has grown, by this process's doing.</summary>
    internal Task ChangeOf(string executionArn) => _changes.GetOrAdd(executionArn, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal void NoteChange(string executionArn)
    {
        if (!_changes.IsEmpty && _changes.TryRemove(executionArn, out var change))
            change.TrySetResult();
    }

    internal void NoteDue(DateTimeOffset? dueAt) => DueNoted?.Invoke(dueAt);

    internal void Forget(LoadedExecution loaded)
    {
        _loaded.TryRemove(new KeyValuePair<Guid, LoadedExecution>(loaded.Execution.Id, loaded));
        _loadedByArn.TryRemove(new KeyValuePair<string, LoadedExecution>(loaded.Execution.Arn, loaded));
    }

    internal void NoteAbandoned(StoredExecution execution, Exception exception)
    {
        if (_isClosed)
            return;
        Log.Abandoned(_logger, exception, execution.Arn);
        Metrics.NoteOwner("lost");
        // When it is still ours, nobody else takes it up before our lease ends.
        if (exception is not OwnershipLostException)
            _abandoned.Enqueue(execution);
    }

    /// <summary>Takes up again what could not be journaled a while ago. The journal tells whether its last record came through.</summary>
    internal async Task TakeBackAsync(CancellationToken cancellationToken)
    {
        for (var count = _abandoned.Count; count > 0 && _abandoned.TryDequeue(out var execution); count--)
            await TryResumeAsync(execution, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing is written any more, and handlers are cancelled; what this node owns may be taken up by others at once.</summary>
    internal async Task CloseAsync(CancellationToken cancellationToken)
    {
        _isClosed = true;
        await _closing.CancelAsync().ConfigureAwait(false);
        foreach (var loaded in _loaded.Values)
            loaded.Run.CancelHandlers();
        Metrics.NoteOwner("released", _loaded.Count);
        await Store.ReleaseAsync(Node, cancellationToken).ConfigureAwait(false);
        Metrics.Dispose();
    }

    private async ValueTask TryResumeAsync(StoredExecution execution, CancellationToken cancellationToken)
    {
        try
        {
            await ResumeAsync(execution, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            NoteAbandoned(execution, exception);
        }
    }

    private async Task ResumeAsync(StoredExecution execution, CancellationToken cancellationToken)
    {
        var machine = _machines.Find(execution.Definition)!;
        if (machine.Machine.Type == StateMachineType.Express)
        {
            RunExpress(execution, machine, JsonData.Parse(execution.Input));
            return;
        }
        var records = await Store.ReadJournalAsync(execution.Id, cancellationToken).ConfigureAwait(false);
        // The start of an execution may have failed for good.
        if (records.Count == 0)
            return;
        var signals = await Store.ReadSignalsAsync(execution.Id, cancellationToken).ConfigureAwait(false);
        var loaded = Load(execution, machine, JsonData.Parse(execution.Input), isNew: false);
        loaded.Recover(records);
        loaded.Resume(signals);
    }

    /// <summary>Has an ended execution go on where it ended; gives when, or null when it runs already.</summary>
    internal async Task<DateTimeOffset?> RedriveAsync(StoredExecution execution, StateMachine machine, IReadOnlyList<ReadOnlyMemory<byte>> records, CancellationToken cancellationToken)
    {
        var signals = await Store.ReadSignalsAsync(execution.Id, cancellationToken).ConfigureAwait(false);
        var loaded = New(execution, machine, JsonData.Parse(execution.Input), isNew: false);
        loaded.Recover(records);
        if (loaded.Run.EndedInMapRun)
            throw new ExecutionRequestException("ExecutionNotRedrivable", "A distributed Map has not ended well. Durable executions do not redrive Map Runs.");
        if (!_loaded.TryAdd(execution.Id, loaded))
            return null;
        try
        {
            await loaded.RedriveAsync(signals.Count).ConfigureAwait(false);
        }
        catch (OwnershipLostException)
        {
            return null;
        }
        return loaded.Run.RedrivenAt;
    }

    /// <summary>The Map Runs of an execution, as its journal tells of them.</summary>
    internal async Task<IReadOnlyList<MapRun>> ReadMapRunsAsync(StoredExecution execution, StateMachine machine, CancellationToken cancellationToken)
    {
        var loaded = New(execution, machine, JsonData.Parse(execution.Input), isNew: false);
        loaded.Recover(await Store.ReadJournalAsync(execution.Id, cancellationToken).ConfigureAwait(false));
        return loaded.Run.JournaledMapRuns;
    }

    // What it does later is not the caller's: no ambient value flows along.
    private static void Begin(ExecutionRun run)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            run.Begin();
            return;
        }
        using (ExecutionContext.SuppressFlow())
            run.Begin();
    }

    /// <summary>Has an execution do what was posted to it; on another thread, since handlers are called that may keep it for long.</summary>
    internal void Drive(ExecutionRun run)
    {
        if (StaysOnCaller)
            run.Drive();
        else
            ThreadPool.UnsafeQueueUserWorkItem(static run => run.Drive(), run, preferLocal: false);
    }

    private LoadedExecution Load(StoredExecution execution, StateMachine machine, JsonData input, bool isNew)
    {
        var loaded = New(execution, machine, input, isNew);
        _loaded[execution.Id] = loaded;
        _loadedByArn[execution.Arn] = loaded;
        return loaded;
    }

    private LoadedExecution New(StoredExecution execution, StateMachine machine, JsonData input, bool isNew)
    {
        var loaded = new LoadedExecution(this, execution, isNew);
        loaded.Attach(new ExecutionRun(machine.Machine, input, execution.Name, execution.StartedAt, loaded));
        return loaded;
    }
}
