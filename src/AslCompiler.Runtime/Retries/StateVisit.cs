using Polly;

namespace AslCompiler.Runtime;

/// <summary>
/// One visit to a state that has a pipeline: from entering it until it is left, over all attempts. It holds the retry counters, and carries messages between the pipeline,
/// which runs outside of the turn, and the frame, which changes only within it.
/// </summary>
internal sealed class StateVisit : Effect
{
    private static readonly ResiliencePropertyKey<StateVisit> s_key = new("AslCompiler.StateVisit");
    private static readonly Func<ResilienceContext, StateVisit, ValueTask<Outcome<JsonData>>> s_work = static (context, visit) => visit.WorkAsync(context);

    // Made when they are first needed: most visits succeed at once.
    private long[]? _counters;
    private VisitWait? _wait;
    private Exception? _failedBy;
    private Failure? _failure;
    private TimeSpan _delay;
    private bool _mayTimeOut;

    internal StateVisit(RunningFrame frame, StatePlan plan)
    {
        Frame = frame;
        Plan = plan;
    }

    internal RunningFrame Frame { get; }

    internal StatePlan Plan { get; }

    /// <summary>The ticket of the frame's present suspension.</summary>
    internal int Ticket { get; set; }

    /// <summary>What entering the state asked for in this attempt.</summary>
    internal Step Prepared { get; private set; }

    /// <summary>The failure that this attempt consists of: entering failed, or leaving after the work was done.</summary>
    internal Failure? PreparedFailure { get; private set; }

    /// <summary>True when the history has the failure of this attempt, or needs none.</summary>
    internal bool IsRecorded { get; private set; }

    /// <summary>Set by the pipeline when TimeoutSeconds passed.</summary>
    internal bool TimedOut { get; set; }

    /// <summary>What the pipeline's timeout strategy is to wait; zero for nothing.</summary>
    internal TimeSpan PipelineTimeout => TimeoutSeconds is { } seconds && !IsLong(seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;

    /// <summary>A timeout beyond a timer's range, which the call watches itself.</summary>
    internal TimeSpan? LongTimeout => TimeoutSeconds is { } seconds && IsLong(seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private long? TimeoutSeconds => PreparedFailure is not null || Prepared.Kind != StepKind.Call ? null : Prepared.Number > 0 ? Prepared.Number : Plan.Info.TimeoutSeconds;

    internal static StateVisit Of(ResilienceContext context) => context.Properties.GetValue(s_key, null!);

    /// <summary>From within the turn: an attempt is ready to go.</summary>
    internal void Prepare(in Step step)
    {
        Prepared = step;
        PreparedFailure = null;
        _mayTimeOut |= step.Number > 0;
        IsRecorded = step.Kind != StepKind.Call;
        TimedOut = false;
    }

    /// <summary>From within the turn: an attempt has failed before, at, or after its work.</summary>
    /// <param name="failure">How.</param>
    /// <param name="hasEntered">True when entering was done: then it is known whether the attempt has chosen a timeout.</param>
    internal void Prepare(Failure failure, bool hasEntered = false)
    {
        PreparedFailure = failure;
        _mayTimeOut |= !hasEntered;
        IsRecorded = true;
        TimedOut = false;
    }

    /// <summary>Runs the pipeline; outside of the turn.</summary>
    internal override void Execute()
    {
        var context = ResilienceContextPool.Shared.Get(Frame.Run.TokenFor(Frame));
        context.Properties.Set(s_key, this);
        // A later attempt may choose a timeout where this one could not.
        var pipeline = _mayTimeOut || Plan.Pipeline is null ? Plan.TimedPipeline : Plan.Pipeline;
        ValueTask<Outcome<JsonData>> work;
        try
        {
            work = pipeline.ExecuteOutcomeAsync(s_work, context, this);
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

    /// <summary>All branches or items are done, or one has failed; outside of the turn.</summary>
    internal void CompleteFork(Outcome<JsonData> outcome) => _wait!.CompleteFork(outcome);

    /// <summary>The turn has done what the pipeline asked for; outside of the turn.</summary>
    internal void Signal() => _wait!.Signal();

    /// <summary>The frame was stopped: nothing that the pipeline waits for will come any more. Outside of the turn.</summary>
    internal void Abandon() => (_wait ?? MakeWait()).Abandon();

    /// <summary>An attempt has failed: has it recorded, and decides.</summary>
    internal ValueTask<bool> ShouldRetryAsync(Exception exception, ResilienceContext context)
    {
        if (IsStopped(exception, context))
            return new(false);
        var failure = FailureOf(exception);
        return IsRecorded ? new(Decide(failure)) : RecordAndDecideAsync(failure);
    }

    /// <summary>Waits until the next attempt is due, and has the state entered again.</summary>
    internal async ValueTask NextAttemptAsync()
    {
        Frame.Run.CountRetry(Frame, _delay);
        var wait = _wait ?? MakeWait();
        if (_delay > TimeSpan.Zero)
            await wait.UntilAsync(Frame.Run, _delay).ConfigureAwait(false);
        await AskAsync(FramePhase.Attempt).ConfigureAwait(false);
    }

    internal Failure FailureOf(Exception exception)
    {
        if (!ReferenceEquals(exception, _failedBy))
        {
            _failedBy = exception;
            _failure = exception as Failure ?? (TimedOut ? Failure.Timeout(exception) : HandlerFailure.Of(exception, Plan, Frame.Run.Machine));
        }
        return _failure!;
    }

    private async ValueTask<bool> RecordAndDecideAsync(Failure failure)
    {
        IsRecorded = true;
        Frame.Failure = failure;
        await AskAsync(FramePhase.AttemptFailed).ConfigureAwait(false);
        return Decide(failure);
    }

    private bool Decide(Failure failure)
    {
        if (IsAbandoned || RetryDecision.Decide(Plan.Retry, _counters ??= new long[Plan.Retry.Length], failure, Frame.Run.Machine.NextDouble) is not { } delay)
            return false;
        _delay = delay;
        return true;
    }

    private ValueTask<Outcome<JsonData>> WorkAsync(ResilienceContext context)
    {
        if (IsAbandoned)
            return new(VisitWait.Abandoned);
        if (PreparedFailure is { } failure)
            return new(Outcome.FromException<JsonData>(failure));
        if (Prepared.Kind == StepKind.Call)
            return new TaskCall(Frame, Plan, Prepared, this, context.CancellationToken).InvokeAsync();
        var outcome = (_wait ?? MakeWait()).ForkAsync();
        Ask(FramePhase.StartFork);
        return outcome;
    }

    private ValueTask AskAsync(FramePhase phase)
    {
        if (Frame.Run.TryGoOnHere(this, phase))
            return default;
        var done = (_wait ?? MakeWait()).SignalAsync();
        Ask(phase);
        return done;
    }

    private void Ask(FramePhase phase)
    {
        if (!Frame.TryClaim(Ticket))
            return;
        Frame.Run.Post(Frame, phase);
        Frame.Run.Drive();
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
        var isStopped = outcome.Exception is { } exception && IsStopped(exception, context);
        ResilienceContextPool.Shared.Return(context);
        if (isStopped)
        {
            Frame.Run.CheckCancellation();
            return;
        }
        var failure = outcome.Exception is null ? null : FailureOf(outcome.Exception);
        if (!Frame.TryClaim(Ticket))
            return;
        Frame.Result = outcome.Result;
        Frame.Failure = failure;
        Frame.Run.Post(Frame, failure is null ? FramePhase.Result : FramePhase.Failed);
    }

    // Our own cancellation is no failure of the task: the execution, or this branch of it, was stopped.
    private bool IsStopped(Exception exception, ResilienceContext context) =>
        IsAbandoned || (exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested);

    private bool IsAbandoned => _wait is { IsAbandoned: true };

    private VisitWait MakeWait()
    {
        var made = new VisitWait();
        return Interlocked.CompareExchange(ref _wait, made, null) ?? made;
    }

    private static bool IsLong(long seconds) => seconds > DueTimer.LongestSlice.TotalSeconds;
}
