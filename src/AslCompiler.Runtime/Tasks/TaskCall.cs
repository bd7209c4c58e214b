using System.Diagnostics;
using System.Threading.Tasks.Sources;
using Polly;

namespace AslCompiler.Runtime;

/// <summary>
/// One call of the handler. Exceptions are caught here, once. A call that ends late is raced: whatever decides first (its end, a timeout, a missed heartbeat, a stop)
/// is the outcome, and the rest is dropped, its exception observed.
/// </summary>
internal sealed class TaskCall : Effect, IValueTaskSource<Outcome<JsonData>>
{
    private readonly Step _step;
    private readonly StateVisit? _visit;
    private readonly int _ticket;
    private readonly int _retryCount;
    private readonly int? _mapItemIndex;
    private readonly long _enteredEventId;
    private readonly long _scheduledEventId;
    private CancellationToken _token;
    private CancellationTokenSource? _ownToken;
    private CancellationTokenRegistration _registration;
    private ManualResetValueTaskSourceCore<Outcome<JsonData>> _outcome;
    private Task<JsonData>? _work;
    private DueTimer? _heartbeat;
    private DueTimer? _timeout;
    private Activity? _activity;
    private long _started;
    private int _decided;

    /// <param name="frame">The line of control.</param>
    /// <param name="plan">The state.</param>
    /// <param name="step">What to call, with what.</param>
    /// <param name="visit">The visit whose pipeline calls; null when the turn has the call made directly.</param>
    /// <param name="token">Cancels the call.</param>
    internal TaskCall(Frame frame, StatePlan plan, in Step step, StateVisit? visit, CancellationToken token)
    {
        Frame = frame;
        Plan = plan;
        _step = step;
        _visit = visit;
        _token = token;
        _ticket = frame.Ticket;
        _retryCount = frame.RetryCount;
        _mapItemIndex = frame.Item?.Index;
        _enteredEventId = frame.EnteredEventId;
        _scheduledEventId = frame.ScheduledEventId;
    }

    internal Frame Frame { get; }

    internal StatePlan Plan { get; }

    internal string IdempotencyKey => $"{Frame.Run.Id}:{_enteredEventId}";

    internal string AttemptId => $"{Frame.Run.Id}:{_enteredEventId}:{_scheduledEventId}";

    /// <summary>Makes the call for a state without a pipeline; outside of the turn.</summary>
    internal override void Execute()
    {
        var outcome = InvokeAsync();
        if (outcome.IsCompletedSuccessfully)
            Deliver(outcome.Result);
    }

    /// <summary>Makes the call.</summary>
    internal ValueTask<Outcome<JsonData>> InvokeAsync()
    {
        var run = Frame.Run;
        var timeout = _visit?.LongTimeout;
        var heartbeat = Plan.Info.ResourceKind == ResourceKind.Activity ? _step.Details?.HeartbeatSeconds ?? Plan.Info.HeartbeatSeconds : null;
        if (timeout is not null || heartbeat is not null)
        {
            _ownToken = CancellationTokenSource.CreateLinkedTokenSource(_token);
            _token = _ownToken.Token;
        }
        var ambient = run.ObservesTasks ? Activity.Current : null;
        if (run.ObservesTasks)
            _started = run.StartTask(this, out _activity);
        run.EnterHandler();
        ValueTask<JsonData> work;
        try
        {
            work = run.Machine.Handler.InvokeAsync(MakeContext(heartbeat), _step.Data!, _token);
        }
        catch (Exception exception)
        {
            return new(EndAtOnce(Outcome.FromException<JsonData>(exception)));
        }
        finally
        {
            if (_activity is not null)
                Activity.Current = ambient;
        }
        if (work.IsCompletedSuccessfully)
            return new(EndAtOnce(Checked(work.Result)));
        return WaitAsync(work.AsTask(), timeout, heartbeat);
    }

    /// <summary>The handler is still at work.</summary>
    internal void Heartbeat()
    {
        var interval = _step.Details?.HeartbeatSeconds ?? Plan.Info.HeartbeatSeconds;
        if (_heartbeat is { } timer && interval is { } seconds && Volatile.Read(ref _decided) == 0)
        {
            timer.Dispose();
            StartHeartbeat(seconds);
        }
    }

    private TaskContext MakeContext(long? heartbeat) => new(this)
    {
        RetryCount = _retryCount,
        TimeoutSeconds = _step.Number > 0 ? _step.Number : Plan.Info.TimeoutSeconds,
        HeartbeatSeconds = heartbeat ?? _step.Details?.HeartbeatSeconds ?? Plan.Info.HeartbeatSeconds,
        Credentials = _step.Details?.Credentials,
        MapItemIndex = _mapItemIndex,
    };

    private ValueTask<Outcome<JsonData>> WaitAsync(Task<JsonData> work, TimeSpan? timeout, long? heartbeat)
    {
        if (work.IsCompleted)
            return new(EndAtOnce(OutcomeOf(work)));
        _work = work;
        var version = _outcome.Version;
        if (timeout is { } longTimeout)
        {
            _timeout = new DueTimer(Frame.Run.Machine.Time, longTimeout, static call => ((TaskCall)call).RunOut(), this);
            _timeout.Start();
        }
        if (heartbeat is { } seconds)
            StartHeartbeat(seconds);
        // Without a pipeline nobody waits for the call: a stop voids its ticket.
        if (_visit is not null && _token.CanBeCanceled)
            _registration = _token.UnsafeRegister(static call => ((TaskCall)call!).Cancelled(), this);
        work.ConfigureAwait(ConfigureAwaitOptions.None).GetAwaiter().UnsafeOnCompleted(Ended);
        return new(this, version);
    }

    private void StartHeartbeat(long seconds)
    {
        _heartbeat = new DueTimer(Frame.Run.Machine.Time, TimeSpan.FromSeconds(seconds), static call => ((TaskCall)call).MissHeartbeat(), this);
        _heartbeat.Start();
    }

    private void Ended() => Decide(OutcomeOf(_work!), cancel: false);

    private void Cancelled() => Decide(Outcome.FromException<JsonData>(new OperationCanceledException(_token)), cancel: false);

    private void RunOut() => Decide(Outcome.FromException<JsonData>(Failure.Timeout()), cancel: true);

    private void MissHeartbeat() => Decide(Outcome.FromException<JsonData>(Failure.HeartbeatTimeout()), cancel: true);

    private void Decide(Outcome<JsonData> outcome, bool cancel)
    {
        if (Interlocked.Exchange(ref _decided, 1) != 0)
            return;
        var run = Frame.Run;
        using (run.Working())
        {
            run.LeaveHandler();
            Release();
            if (cancel)
                _ownToken?.Cancel();
            if (run.ObservesTasks)
                run.EndTask(this, _started, _activity, outcome.Exception);
            if (_visit is not null)
                _outcome.SetResult(outcome);
            else
                Deliver(outcome);
            run.Drive();
        }
    }

    private Outcome<JsonData> EndAtOnce(Outcome<JsonData> outcome)
    {
        _decided = 1;
        var run = Frame.Run;
        run.LeaveHandler();
        if (run.ObservesTasks)
            run.EndTask(this, _started, _activity, outcome.Exception);
        return outcome;
    }

    private void Release()
    {
        _registration.Dispose();
        _heartbeat?.Dispose();
        _timeout?.Dispose();
    }

    private void Deliver(Outcome<JsonData> outcome)
    {
        var run = Frame.Run;
        if (outcome.Exception is OperationCanceledException && run.CheckCancellation())
            return;
        if (!Frame.TryClaim(_ticket))
            return;
        if (outcome.Exception is null)
        {
            Frame.Result = outcome.Result;
            run.Post(Frame, FramePhase.Result);
            return;
        }
        Frame.Failure = outcome.Exception as Failure ?? HandlerFailure.Of(outcome.Exception, Plan, run);
        run.Post(Frame, FramePhase.Failed);
    }

    private Outcome<JsonData> OutcomeOf(Task<JsonData> work) => work.Status switch
    {
        TaskStatus.RanToCompletion => Checked(work.Result),
        TaskStatus.Canceled => Outcome.FromException<JsonData>(new TaskCanceledException(work)),
        _ => Outcome.FromException<JsonData>(work.Exception!.InnerException ?? work.Exception),
    };

    private Outcome<JsonData> Checked(JsonData? result) => result is not null
        ? Outcome.FromResult(result)
        : Outcome.FromException<JsonData>(new InvalidOperationException($"The handler of task '{Plan.Info.TaskName}' (state '{Plan.Info.Name}') returned null; return JsonData.Null for JSON null."));

    Outcome<JsonData> IValueTaskSource<Outcome<JsonData>>.GetResult(short token) => _outcome.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<Outcome<JsonData>>.GetStatus(short token) => _outcome.GetStatus(token);

    void IValueTaskSource<Outcome<JsonData>>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _outcome.OnCompleted(continuation, state, token, flags);
}
