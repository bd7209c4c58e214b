using System.Diagnostics;
using System.Threading.Tasks.Sources;
using Polly;

namespace AslCompiler.Runtime;

/// <summary>
/// A handler call that takes its time. It is raced: whatever decides first (its end, a timeout, a missed heartbeat, a stop) is the outcome,
/// and what the handler does later is dropped, its exception observed.
/// </summary>
internal sealed class LateCall : IValueTaskSource<Outcome<JsonData>>
{
    private readonly TaskCall _call;
    private readonly CancellationTokenSource? _ownToken;
    private CancellationTokenRegistration _registration;
    private ManualResetValueTaskSourceCore<Outcome<JsonData>> _outcome;
    private Task<JsonData>? _work;
    private DueTimer? _heartbeat;
    private DueTimer? _timeout;
    private Activity? _activity;
    private long _started;
    private int _decided;

    internal LateCall(TaskCall call, CancellationToken token)
    {
        _call = call;
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
        var run = _call.Frame.Run;
        if (run.ObservesTasks)
            _started = run.StartTask(_call, out _activity);
        if (_call.LongTimeout is { } timeout)
        {
            _timeout = new DueTimer(run.Machine.Time, timeout, static call => ((LateCall)call).Decide(Outcome.FromException<JsonData>(Failure.Timeout()), cancel: true), this);
            _timeout.Start();
        }
        if (_call.WatchedHeartbeat is { } seconds)
            StartHeartbeat(seconds);
    }

    /// <summary>The handler has returned something unfinished.</summary>
    internal ValueTask<Outcome<JsonData>> WaitAsync(Task<JsonData> work)
    {
        _work = work;
        var version = _outcome.Version;
        // Without a pipeline nobody waits for the call: a stop voids its ticket.
        if (_call.HasPipeline && Token.CanBeCanceled)
            _registration = Token.UnsafeRegister(static call => ((LateCall)call!).Cancelled(), this);
        work.ConfigureAwait(ConfigureAwaitOptions.None).GetAwaiter().UnsafeOnCompleted(Ended);
        return new(this, version);
    }

    /// <summary>The handler has ended before it returned.</summary>
    internal void EndAtOnce(Outcome<JsonData> outcome)
    {
        if (Interlocked.Exchange(ref _decided, 1) == 0)
            Close(outcome);
    }

    internal void Heartbeat()
    {
        if (_heartbeat is not { } timer || _call.WatchedHeartbeat is not { } seconds || Volatile.Read(ref _decided) != 0)
            return;
        timer.Dispose();
        StartHeartbeat(seconds);
    }

    private void StartHeartbeat(long seconds)
    {
        _heartbeat = new DueTimer(_call.Frame.Run.Machine.Time, TimeSpan.FromSeconds(seconds), static call => ((LateCall)call).Decide(Outcome.FromException<JsonData>(Failure.HeartbeatTimeout()), cancel: true), this);
        _heartbeat.Start();
    }

    private void Ended() => Decide(_call.OutcomeOf(_work!), cancel: false);

    private void Cancelled() => Decide(Outcome.FromException<JsonData>(new OperationCanceledException(Token)), cancel: false);

    private void Decide(Outcome<JsonData> outcome, bool cancel)
    {
        if (Interlocked.Exchange(ref _decided, 1) != 0)
            return;
        var run = _call.Frame.Run;
        using (run.Working())
        {
            Close(outcome);
            if (cancel)
                _ownToken!.Cancel();
            if (_call.HasPipeline)
                _outcome.SetResult(outcome);
            else
                _call.Deliver(outcome);
            run.Drive();
        }
    }

    private void Close(Outcome<JsonData> outcome)
    {
        var run = _call.Frame.Run;
        run.LeaveHandler();
        _registration.Unregister();
        _heartbeat?.Dispose();
        _timeout?.Dispose();
        if (run.ObservesTasks)
            run.EndTask(_call, _started, _activity, outcome.Exception);
    }

    Outcome<JsonData> IValueTaskSource<Outcome<JsonData>>.GetResult(short token) => _outcome.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<Outcome<JsonData>>.GetStatus(short token) => _outcome.GetStatus(token);

    void IValueTaskSource<Outcome<JsonData>>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _outcome.OnCompleted(continuation, state, token, flags);
}
