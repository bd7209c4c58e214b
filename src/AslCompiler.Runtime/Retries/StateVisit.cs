using System.Threading.Tasks.Sources;
using Polly;

namespace AslCompiler.Runtime;

/// <summary>
/// One visit to a state that has a pipeline: from entering it until it is left, over all attempts. It holds the retry counters, and carries messages between the pipeline,
/// which runs outside of the turn, and the frame, which changes only within it.
/// </summary>
internal sealed class StateVisit : Effect, IValueTaskSource, IValueTaskSource<Outcome<JsonData>>
{
    private static readonly ResiliencePropertyKey<StateVisit> s_key = new("AslCompiler.StateVisit");
    private static readonly Func<ResilienceContext, StateVisit, ValueTask<Outcome<JsonData>>> s_work = static (context, visit) => visit.WorkAsync(context);

    private readonly ResiliencePipeline<JsonData> _pipeline;
    private readonly long[] _counters;

    // What the pipeline waits for at present. Both sources are used by one waiter at a time: the pipeline is one line of control.
    private const int Nothing = 0;
    private const int ASignal = 1;
    private const int AFork = 2;
    private int _awaited;
    private ManualResetValueTaskSourceCore<bool> _signal;
    private ManualResetValueTaskSourceCore<Outcome<JsonData>> _forkOutcome;

    private TimeSpan _delay;
    private DueTimer? _wait;
    private bool _isPrepared;
    private volatile bool _isAbandoned;

    internal StateVisit(Frame frame, StatePlan plan, ResiliencePipeline<JsonData> pipeline)
    {
        Frame = frame;
        Plan = plan;
        _pipeline = pipeline;
        _counters = plan.Retry.Length == 0 ? [] : new long[plan.Retry.Length];
    }

    internal Frame Frame { get; }

    internal StatePlan Plan { get; }

    /// <summary>The ticket of the frame's present suspension.</summary>
    internal int Ticket { get; set; }

    /// <summary>What entering the state asked for in this attempt.</summary>
    internal Step Prepared { get; private set; }

    /// <summary>The failure that this attempt consists of: entering failed, or leaving after the work was done.</summary>
    internal Failure? PreparedFailure { get; private set; }

    /// <summary>Set by the pipeline when TimeoutSeconds passed.</summary>
    internal bool TimedOut { get; set; }

    /// <summary>TimeoutSeconds of this attempt; null for none.</summary>
    internal long? TimeoutSeconds => Prepared.Kind != StepKind.Call ? null : Prepared.Number > 0 ? Prepared.Number : Plan.Info.TimeoutSeconds;

    /// <summary>What the pipeline's timeout strategy is to wait; zero for nothing.</summary>
    internal TimeSpan PipelineTimeout => TimeoutSeconds is { } seconds && !IsLong(seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;

    /// <summary>A timeout beyond a timer's range, which the call watches itself.</summary>
    internal TimeSpan? LongTimeout => TimeoutSeconds is { } seconds && IsLong(seconds) ? TimeSpan.FromSeconds(seconds) : null;

    internal bool IsAbandoned => _isAbandoned;

    internal static Outcome<JsonData> Abandoned => Outcome.FromException<JsonData>(new OperationCanceledException("The state was stopped."));

    internal static StateVisit Of(ResilienceContext context) => context.Properties.GetValue(s_key, null!);

    /// <summary>From within the turn: an attempt is ready to go.</summary>
    internal void Prepare(Step step)
    {
        Prepared = step;
        PreparedFailure = null;
        _isPrepared = true;
    }

    /// <summary>From within the turn: an attempt has failed before, or after, its work.</summary>
    internal void Prepare(Failure failure)
    {
        PreparedFailure = failure;
        _isPrepared = true;
    }

    /// <summary>Takes the prepared attempt; false when the state must be entered again first.</summary>
    internal bool TakePrepared()
    {
        var wasPrepared = _isPrepared;
        _isPrepared = false;
        TimedOut = false;
        return wasPrepared;
    }

    /// <summary>Runs the pipeline; outside of the turn.</summary>
    internal override void Execute()
    {
        var context = ResilienceContextPool.Shared.Get(Frame.Run.TokenFor(Frame));
        context.Properties.Set(s_key, this);
        ValueTask<Outcome<JsonData>> work;
        try
        {
            work = _pipeline.ExecuteOutcomeAsync(s_work, context, this);
        }
        catch (Exception exception)
        {
            // A strategy of the user's threw past the pipeline.
            work = new(Outcome.FromException<JsonData>(exception));
        }
        if (work.IsCompletedSuccessfully)
            Finish(context, work.Result);
        else
            _ = FinishAsync(context, work);
    }

    private async Task FinishAsync(ResilienceContext context, ValueTask<Outcome<JsonData>> work)
    {
        Outcome<JsonData> outcome;
        try
        {
            outcome = await work.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            outcome = Outcome.FromException<JsonData>(exception);
        }
        Finish(context, outcome);
        Frame.Run.Drive();
    }

    private void Finish(ResilienceContext context, Outcome<JsonData> outcome)
    {
        var stopped = context.CancellationToken.IsCancellationRequested;
        ResilienceContextPool.Shared.Return(context);
        if (outcome.Exception is null)
        {
            if (Frame.TryClaim(Ticket))
            {
                Frame.Result = outcome.Result;
                Frame.Run.Post(Frame, FramePhase.Result);
            }
        }
        else if (outcome.Exception is OperationCanceledException && (stopped || _isAbandoned))
        {
            Frame.Run.CheckCancellation();
        }
        else if (Frame.TryClaim(Ticket))
        {
            Frame.Failure = FailureOf(outcome.Exception);
            Frame.Run.Post(Frame, FramePhase.Failed);
        }
    }

    private ValueTask<Outcome<JsonData>> WorkAsync(ResilienceContext context)
    {
        if (Prepared.Kind == StepKind.Call)
            return new TaskCall(Frame, Plan, Prepared, this, context.CancellationToken).InvokeAsync();
        if (_isAbandoned)
            return new(Abandoned);
        _forkOutcome.Reset();
        var version = _forkOutcome.Version;
        Await(AFork);
        Ask(FramePhase.StartFork);
        return new(this, version);
    }

    /// <summary>All branches or items are done, or one has failed; outside of the turn.</summary>
    internal void CompleteFork(Outcome<JsonData> outcome)
    {
        if (Interlocked.CompareExchange(ref _awaited, Nothing, AFork) == AFork)
            _forkOutcome.SetResult(outcome);
    }

    internal Failure FailureOf(Exception exception) => exception switch
    {
        Failure failure => failure,
        _ when TimedOut => Failure.Timeout(exception),
        _ => HandlerFailure.Of(exception, Plan, Frame.Run),
    };

    /// <summary>Has the state entered again, for another attempt.</summary>
    internal ValueTask PrepareAgainAsync() => SignalAfter(FramePhase.Attempt);

    /// <summary>Has the failure of a task recorded; branches and items record theirs themselves.</summary>
    internal ValueTask RecordFailureAsync(Failure failure)
    {
        if (Prepared.Kind != StepKind.Call)
            return default;
        Frame.Failure = failure;
        return SignalAfter(FramePhase.AttemptFailed);
    }

    /// <summary>The retry decision; keeps the delay.</summary>
    internal bool Decide(Failure failure)
    {
        if (_isAbandoned || RetryDecision.Decide(Plan.Retry, _counters, failure, Frame.Run.Machine.NextDouble) is not { } delay)
            return false;
        _delay = delay;
        return true;
    }

    /// <summary>Waits until the next attempt is due.</summary>
    internal ValueTask WaitAsync()
    {
        Frame.Run.CountRetry(Frame, _delay);
        if (_delay <= TimeSpan.Zero)
            return default;
        _signal.Reset();
        var version = _signal.Version;
        _wait = new DueTimer(Frame.Run.Machine.Time, _delay, static state => ((StateVisit)state).EndWait(), this);
        Await(ASignal);
        _wait.Start();
        return new(this, version);
    }

    /// <summary>The turn has done what the pipeline asked for; outside of the turn.</summary>
    internal void Signal()
    {
        if (Interlocked.CompareExchange(ref _awaited, Nothing, ASignal) == ASignal)
            _signal.SetResult(true);
    }

    /// <summary>The frame was stopped: nothing that the pipeline waits for will come any more. Outside of the turn.</summary>
    internal void Abandon()
    {
        _isAbandoned = true;
        _wait?.Dispose();
        Interlocked.MemoryBarrier();
        CompleteFork(Abandoned);
        Signal();
    }

    private void EndWait()
    {
        using (Frame.Run.Working())
            Signal();
    }

    private ValueTask SignalAfter(FramePhase phase)
    {
        _signal.Reset();
        var version = _signal.Version;
        Await(ASignal);
        Ask(phase);
        return new(this, version);
    }

    private void Await(int what)
    {
        Interlocked.Exchange(ref _awaited, what);
        // Abandoned in this very moment: nobody else would end the wait.
        if (_isAbandoned)
            Abandon();
    }

    private void Ask(FramePhase phase)
    {
        if (!Frame.TryClaim(Ticket))
            return;
        Frame.Run.Post(Frame, phase);
        Frame.Run.Drive();
    }

    private static bool IsLong(long seconds) => seconds > DueTimer.LongestSlice.TotalSeconds;

    void IValueTaskSource.GetResult(short token) => _signal.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _signal.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _signal.OnCompleted(continuation, state, token, flags);

    Outcome<JsonData> IValueTaskSource<Outcome<JsonData>>.GetResult(short token) => _forkOutcome.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<Outcome<JsonData>>.GetStatus(short token) => _forkOutcome.GetStatus(token);

    void IValueTaskSource<Outcome<JsonData>>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _forkOutcome.OnCompleted(continuation, state, token, flags);
}
