using System.Threading.Tasks.Sources;
using Polly;

namespace AslCompiler.Runtime;

/// <summary>
/// What the pipeline of a visit waits for: a turn, a delay, or the end of branches and items; never two at once, for the pipeline is one line of control.
/// </summary>
internal sealed class VisitWait : IValueTaskSource, IValueTaskSource<Outcome<JsonData>>
{
    private const int Nothing = 0;
    private const int ASignal = 1;
    private const int AFork = 2;

    private int _awaited;
    private ManualResetValueTaskSourceCore<bool> _signal;
    private ManualResetValueTaskSourceCore<Outcome<JsonData>> _forkOutcome;
    private DueTimer? _timer;
    private ExecutionRun? _run;
    private volatile bool _isAbandoned;

    internal static Outcome<JsonData> Abandoned => Outcome.FromException<JsonData>(new OperationCanceledException("The state was stopped."));

    internal bool IsAbandoned => _isAbandoned;

    /// <summary>Completes with <see cref="Signal"/>.</summary>
    internal ValueTask SignalAsync()
    {
        _signal.Reset();
        var version = _signal.Version;
        Await(ASignal);
        return new(this, version);
    }

    /// <summary>Completes when the delay is over.</summary>
    internal ValueTask UntilAsync(ExecutionRun run, TimeSpan delay)
    {
        _signal.Reset();
        var version = _signal.Version;
        _run = run;
        _timer = new DueTimer(run.Machine.Time, delay, static wait => ((VisitWait)wait).EndDelay(), this);
        Await(ASignal);
        _timer.Start();
        return new(this, version);
    }

    /// <summary>Completes with <see cref="CompleteFork"/>.</summary>
    internal ValueTask<Outcome<JsonData>> ForkAsync()
    {
        _forkOutcome.Reset();
        var version = _forkOutcome.Version;
        Await(AFork);
        return new(this, version);
    }

    internal void Signal()
    {
        if (Interlocked.CompareExchange(ref _awaited, Nothing, ASignal) == ASignal)
            _signal.SetResult(true);
    }

    internal void CompleteFork(Outcome<JsonData> outcome)
    {
        if (Interlocked.CompareExchange(ref _awaited, Nothing, AFork) == AFork)
            _forkOutcome.SetResult(outcome);
    }

    /// <summary>Ends the present wait, and all later ones at once.</summary>
    internal void Abandon()
    {
        _isAbandoned = true;
        Interlocked.MemoryBarrier();
        _timer?.Dispose();
        CompleteFork(Abandoned);
        Signal();
    }

    private void EndDelay()
    {
        using (_run!.Working())
            Signal();
    }

    private void Await(int what)
    {
        Interlocked.Exchange(ref _awaited, what);
        // Abandoned in this very moment: nobody else would end the wait.
        if (_isAbandoned)
            Abandon();
    }

    void IValueTaskSource.GetResult(short token) => _signal.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _signal.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _signal.OnCompleted(continuation, state, token, flags);

    Outcome<JsonData> IValueTaskSource<Outcome<JsonData>>.GetResult(short token) => _forkOutcome.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<Outcome<JsonData>>.GetStatus(short token) => _forkOutcome.GetStatus(token);

    void IValueTaskSource<Outcome<JsonData>>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _forkOutcome.OnCompleted(continuation, state, token, flags);
}
