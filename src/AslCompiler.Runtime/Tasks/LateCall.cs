using System.Diagnostics;
using System.Threading.Tasks.Sources;
using Polly;

namespace AslCompiler.Runtime;

/// <summary>
/// A handler call that takes its time. It is raced: whatever decides first (its end, a timeout, a missed heartbeat, a stop) is the outcome,
/// and what the handler does later is dropped, its exception observed.
/// </summary>
internal class LateCall : IValueTaskSource<Outcome<JsonData>>
{
    private protected readonly TaskCall Call;
    private readonly CancellationTokenSource? _ownToken;
    private CancellationTokenRegistration _registration;
    private ManualResetValueTaskSourceCore<Outcome<JsonData>> _outcome;
    private Task<JsonData>? _work;
    private DueTimer? _heartbeat;
    private DueTimer? _timeout;
    private Activity? _activity;
    private long _started;
    private int _decided;
    private int _hasLeft;

    internal LateCall(TaskCall call, CancellationToken token)
    {
        Call = call;
        Token = token;
        if (call.LongTimeout is null && call.WatchedHeartbeat is null)
            return;
        _ownToken = CancellationTokenSource.CreateLinkedTokenSource(token);
        Token = _ownToken.Token;
    }

    /// <summary>Cancels the handler.</summary>
    internal CancellationToken Token { get; }

    /// <summary>The handler is about to be called.</summary>
    internal void Start()
    {
        var run = Call.Frame.Run;
        if (run.ObservesTasks)
            _started = run.StartTask(Call, out _activity);
        if (Call.LongTimeout is { } timeout)
        {
            _timeout = new DueTimer(run.Machine.Time, timeout, static call => ((LateCall)call).Decide(Outcome.FromException<JsonData>(Failure.Timeout()), cancel: true), this);
            _timeout.Start();
        }
        if (Call.WatchedHeartbeat is { } seconds)
            StartHeartbeat(seconds);
    }

    /// <summary>The handler has returned something unfinished.</summary>
    internal ValueTask<Outcome<JsonData>> WaitAsync(Task<JsonData> work)
    {
        _work = work;
        var version = _outcome.Version;
        // Without a pipeline nobody waits for the call: a stop voids its ticket.
        if (Call.HasPipeline && Token.CanBeCanceled)
            _registration = Token.UnsafeRegister(static call => ((LateCall)call!).Cancelled(), this);
        work.ConfigureAwait(ConfigureAwaitOptions.None).GetAwaiter().UnsafeOnCompleted(Ended);
        return new(this, version);
    }

    /// <summary>Waits for the outcome, whichever way it comes.</summary>
    internal ValueTask<Outcome<JsonData>> WaitAsync()
    {
        var version = _outcome.Version;
        if (Token.CanBeCanceled)
            _registration = Token.UnsafeRegister(static call => ((LateCall)call!).Cancelled(), this);
        return new(this, version);
    }

    /// <summary>The handler was called: what it gives is taken when it comes.</summary>
    internal void Watch(ValueTask<JsonData> work)
    {
        _work = work.AsTask();
        if (_work.IsCompleted)
            Ended();
        else
            _work.ConfigureAwait(ConfigureAwaitOptions.None).GetAwaiter().UnsafeOnCompleted(Ended);
    }

    /// <summary>The handler has ended before it returned.</summary>
    internal void EndAtOnce(Outcome<JsonData> outcome)
    {
        if (Interlocked.Exchange(ref _decided, 1) == 0)
            Close(outcome);
    }

    internal void Heartbeat()
    {
        if (_heartbeat is not null && Call.WatchedHeartbeat is { } seconds && !IsDecided)
            StartHeartbeat(seconds);
    }

    private void StartHeartbeat(long seconds)
    {
        // Two heartbeats may come at once: each stops the timer that it finds.
        var timer = new DueTimer(Call.Frame.Run.Machine.Time, TimeSpan.FromSeconds(seconds), static call => ((LateCall)call).Decide(Outcome.FromException<JsonData>(Failure.HeartbeatTimeout()), cancel: true), this);
        Interlocked.Exchange(ref _heartbeat, timer)?.Dispose();
        timer.Start();
        if (IsDecided)
            timer.Dispose();
    }

    private protected bool IsDecided => Volatile.Read(ref _decided) != 0;

    /// <summary>The handler has ended: that is the outcome.</summary>
    protected internal virtual void HandlerEnded(Outcome<JsonData> outcome) => Decide(outcome, cancel: false);

    /// <summary>The last word on an outcome.</summary>
    protected virtual Outcome<JsonData> Deciding(Outcome<JsonData> outcome) => outcome;

    /// <summary>The call is over.</summary>
    protected virtual void Closed()
    {
    }

    /// <summary>Somebody has answered the task's token; false when the task is over.</summary>
    internal virtual bool TryComplete(Outcome<JsonData> outcome) => Decide(outcome, cancel: true);

    private protected virtual void LeaveHandler()
    {
        if (Interlocked.Exchange(ref _hasLeft, 1) == 0)
            Call.Frame.Run.LeaveHandler();
    }

    private void Ended() => HandlerEnded(Call.OutcomeOf(_work!));

    private void Cancelled() => Decide(Outcome.FromException<JsonData>(new OperationCanceledException(Token)), cancel: false);

    /// <summary>Takes an outcome; false when there was one before.</summary>
    private protected bool Decide(Outcome<JsonData> outcome, bool cancel)
    {
        if (Interlocked.Exchange(ref _decided, 1) != 0)
            return false;
        outcome = Call.Limited(Deciding(outcome));
        var run = Call.Frame.Run;
        using (run.Working())
        {
            Close(outcome);
            if (cancel)
                _ownToken?.Cancel();
            if (Call.HasPipeline)
                _outcome.SetResult(outcome);
            else
                Call.Deliver(outcome);
            run.Drive();
        }
        return true;
    }

    private void Close(Outcome<JsonData> outcome)
    {
        var run = Call.Frame.Run;
        LeaveHandler();
        _registration.Unregister();
        _heartbeat?.Dispose();
        _timeout?.Dispose();
        if (run.ObservesTasks)
            run.EndTask(Call, _started, _activity, outcome.Exception);
        Closed();
    }

    Outcome<JsonData> IValueTaskSource<Outcome<JsonData>>.GetResult(short token) => _outcome.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<Outcome<JsonData>>.GetStatus(short token) => _outcome.GetStatus(token);

    void IValueTaskSource<Outcome<JsonData>>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _outcome.OnCompleted(continuation, state, token, flags);
}
