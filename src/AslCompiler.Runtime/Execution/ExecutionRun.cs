namespace AslCompiler.Runtime;

/// <summary>
/// One execution in memory. Its lines of control are frames; whoever holds the turn advances them, one after the other, as far as they go
/// (see ExecutionRun.Turns.cs), and calls to the outside are made between turns.
/// </summary>
internal sealed partial class ExecutionRun : ExecutionFacts
{
    // Stands in the place of the waiting task when the execution has ended before anybody waited.
    private static readonly TaskCompletionSource s_ended = new();

    private readonly RunningFrame _root;
    private readonly CancellationToken _userToken;
    private CancellationTokenRegistration _registration;
    private CancellationTokenSource? _cancellation;
    private DueTimer? _timeout;
    private TaskCompletionSource? _ending;
    private RareState? _rare;
    private readonly bool _isTimed;

    /// <param name="machine">The machine.</param>
    /// <param name="input">The input.</param>
    /// <param name="options">The caller's choices.</param>
    /// <param name="isTimed">True when the caller gets to see when it ended.</param>
    /// <param name="cancellationToken">Aborts it.</param>
    internal ExecutionRun(Machine machine, JsonData input, ExecutionOptions? options, bool isTimed, CancellationToken cancellationToken)
        : base(machine, input, options, machine.Time.GetUtcNow())
    {
        _isTimed = isTimed || Telemetry.Instruments.ExecutionDuration.Enabled;
        _userToken = cancellationToken;
        _callersContext = ExecutionContext.Capture();
        _root = new RunningFrame(this, scope: null, machine.StartAt, input);
        _history = options is { RecordHistory: true } ? [] : null;
        _observer = options?.Observer;
        _isObserved = _history is not null || _observer is not null || machine.Observers.Length > 0;
    }

    internal DateTimeOffset StoppedAt { get; private set; }

    internal ExecutionStatus Status { get; private set; }

    internal JsonData? Output { get; private set; }

    internal Failure? Failure { get; private set; }

    /// <summary>Runs the execution as far as it goes at once.</summary>
    internal void Start()
    {
        StartTelemetry();
        Emit(_root, HistoryEventType.ExecutionStarted, isLine: false);
        _root.Phase = FramePhase.Enter;
        _root.MarkPosted();
        Enqueue(_root);
        if (Machine.IsTimedFromStart)
            StartTimeout();
        if (_userToken.CanBeCanceled)
            _registration = _userToken.UnsafeRegister(static run => ((ExecutionRun)run!).RequestStop(ExecutionStatus.Aborted), this);
        Drive();
        // A year is watched once there is something to wait for: an execution that ends at once need not pay for a timer.
        if (Machine is { IsTimedFromStart: false, Timeout: not null } && !HasEnded)
            StartTimeout();
    }

    private void StartTimeout()
    {
        var timeout = new DueTimer(Machine.Time, Machine.Timeout!.Value - (Machine.Time.GetUtcNow() - StartedAt), static run => ((ExecutionRun)run).RequestStop(ExecutionStatus.TimedOut), this);
        // Two fences around, here and in Stop: either we see that the execution has ended meanwhile, or its end sees the timer.
        Interlocked.Exchange(ref _timeout, timeout);
        timeout.Start();
        if (Volatile.Read(ref _hasEnded))
            timeout.Dispose();
    }

    /// <summary>Completes when the execution has ended.</summary>
    internal Task Ended
    {
        get
        {
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var other = Interlocked.CompareExchange(ref _ending, waiting, null);
            return ReferenceEquals(other, s_ended) ? Task.CompletedTask : (other ?? waiting).Task;
        }
    }

    internal bool HasEnded => ReferenceEquals(Volatile.Read(ref _ending), s_ended);

    internal Execution ToExecution() => new()
    {
        Id = Id,
        Name = Name,
        Status = Status,
        Input = Input,
        Output = Output,
        Error = Failure?.Error,
        Cause = Failure?.Cause,
        FailedState = Failure?.StateName,
        Exception = Failure?.InnerException,
        StartedAt = StartedAt,
        StoppedAt = StoppedAt,
        History = _history,
        MapRuns = _rare is null ? [] : [.. _rare.MapRuns.Select(run => run.ToMapRun())],
    };

    private RareState Rare => _rare ??= new RareState();

    internal bool RecordsHistory => _history is not null;

    /// <summary>The token of handlers on a line of control.</summary>
    internal CancellationToken TokenFor(RunningFrame frame)
    {
        if (frame.Scope is { } scope)
            return scope.Token;
        return _userToken.CanBeCanceled || Machine.IsTimedFromStart || _journal is not null
            ? LazyInitializer.EnsureInitialized(ref _cancellation).Token
            : CancellationToken.None;
    }

    /// <summary>A handler was cancelled: stops the execution when that was our caller's wish.</summary>
    internal bool CheckCancellation()
    {
        if (!_userToken.IsCancellationRequested)
            return false;
        RequestStop(ExecutionStatus.Aborted);
        return true;
    }

    // The end, within the turn: what nobody waits for any more is stopped, and the caller is told after the turn.
    private void End(ExecutionStatus status, JsonData? output, Failure? failure)
    {
        Status = status;
        Output = output;
        Failure = failure;
        // The clock is asked only when somebody can see the answer.
        if (_isTimed || _isObserved || status != ExecutionStatus.Succeeded)
            StoppedAt = Machine.Time.GetUtcNow();
        _hasEnded = true;
        Stop(_root);
        if (status != ExecutionStatus.Succeeded)
            Cancel(_cancellation);
        _timeout?.Dispose();
        Leave(new EndEffect(this));
    }

    private sealed class EndEffect(ExecutionRun run) : Effect
    {
        internal override void Execute()
        {
            // Not Dispose, which would wait for a callback that runs on another thread.
            run._registration.Unregister();
            run.EndTelemetry();
            Interlocked.Exchange(ref run._ending, s_ended)?.SetResult();
        }
    }

    /// <summary>What few executions need: the others should not pay for it.</summary>
    private sealed class RareState
    {
        internal List<RunningMapRun> MapRuns { get; } = [];

        /// <summary>At least what all variables have: what was assigned since they were last counted is added to that count.</summary>
        internal long MostVariableBytes { get; set; }

        internal Action? Ending { get; set; }

        /// <summary>What whoever stopped the execution gave as error and cause.</summary>
        internal Failure? StopReason { get; set; }
    }
}
