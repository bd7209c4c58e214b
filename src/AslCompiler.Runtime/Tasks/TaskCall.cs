using System.Diagnostics;
using Polly;

namespace AslCompiler.Runtime;

/// <summary>One call of the handler. Exceptions are caught here, once; a call that does not end at once becomes a <see cref="LateCall"/>.</summary>
internal sealed class TaskCall : Effect
{
    private readonly StateVisit? _visit;
    private readonly long _enteredEventId;
    private readonly long _scheduledEventId;
    private LateCall? _late;

    /// <param name="frame">The line of control.</param>
    /// <param name="plan">The state.</param>
    /// <param name="step">What to call, with what.</param>
    /// <param name="visit">The visit whose pipeline calls; null when the turn has the call made directly.</param>
    /// <param name="token">Cancels the call.</param>
    internal TaskCall(RunningFrame frame, StatePlan plan, in Step step, StateVisit? visit, CancellationToken token)
    {
        Frame = frame;
        Plan = plan;
        Step = step;
        _visit = visit;
        Token = token;
        Ticket = frame.Ticket;
        RetryCount = frame.RetryCount;
        MapItemIndex = frame.Item?.Index ?? -1;
        _enteredEventId = frame.EnteredEventId;
        _scheduledEventId = frame.ScheduledEventId;
        IsForWorker = plan.Info.ResourceKind == ResourceKind.Activity && frame.IsForWorker;
        if (plan.HasToken || IsForWorker)
            TaskToken = frame.TaskToken;
    }

    internal RunningFrame Frame { get; }

    internal StatePlan Plan { get; }

    internal Step Step { get; }

    internal CancellationToken Token { get; }

    /// <summary>True for a task of an activity that waits for a worker.</summary>
    internal bool IsForWorker { get; }

    /// <summary>The token of a task that has one.</summary>
    internal string? TaskToken { get; }

    internal int Ticket { get; }

    internal int RetryCount { get; }

    /// <summary>The item's index, or -1.</summary>
    internal int MapItemIndex { get; }

    internal bool HasPipeline => _visit is not null;

    /// <summary>A timeout that the pipeline leaves to the call.</summary>
    internal TimeSpan? LongTimeout => _visit?.LongTimeout;

    internal long? TimeoutSeconds => Step.Number > 0 ? Step.Number : Plan.Info.TimeoutSeconds;

    internal long? HeartbeatSeconds => Step.Details?.HeartbeatSeconds ?? Plan.Info.HeartbeatSeconds;

    /// <summary>The heartbeat that is watched: of activities and callbacks.</summary>
    internal long? WatchedHeartbeat => (Plan.Info.ResourceKind == ResourceKind.Activity || Plan.HasToken) && Frame.Journaled is null ? HeartbeatSeconds : null;

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
        if (Plan.HasToken && !run.IsJournaled)
            return InvokeWithTokenAsync(run);
        if (IsForWorker && !run.IsJournaled)
            return WaitForWorkerAsync(run);
        if (run.ObservesTasks || LongTimeout is not null || WatchedHeartbeat is not null)
            return InvokeObservedAsync(run);
        run.EnterHandler();
        try
        {
            var work = Work(run, Token);
            if (!work.IsCompletedSuccessfully)
                return GoOn(work.AsTask(), new LateCall(this, Token));
            run.LeaveHandler();
            return new(Checked(work.Result));
        }
        catch (Exception exception)
        {
            run.LeaveHandler();
            return new(Outcome.FromException<JsonData>(exception));
        }
    }

    /// <summary>The handler says that it is still at work.</summary>
    internal void Heartbeat()
    {
        if (Frame.Run.IsJournaled)
            Frame.Run.Tell(new HeartbeatNote(this));
        else
            _late?.Heartbeat();
    }

    /// <summary>Takes the outcome to the frame, when there is no pipeline that waits for it.</summary>
    internal void Deliver(Outcome<JsonData> outcome)
    {
        var run = Frame.Run;
        if (outcome.Exception is OperationCanceledException && run.CheckCancellation())
            return;
        if (Plan.HasToken && run.IsJournaled && outcome.Exception is null)
        {
            run.PostNote(new SubmissionNote(this, outcome.Result!, hasReturned: true));
            if (IsForToken)
                return;
        }
        if (!Frame.TryClaim(Ticket))
            return;
        Frame.Result = outcome.Result;
        Frame.Failure = outcome.Exception is null ? null : outcome.Exception as Failure ?? HandlerFailure.Of(outcome.Exception, Plan, run.Machine);
        run.Post(Frame, outcome.Exception is null ? FramePhase.Result : FramePhase.Failed);
    }

    internal Outcome<JsonData> OutcomeOf(Task<JsonData> work) => work.Status switch
    {
        TaskStatus.RanToCompletion => Checked(work.Result),
        TaskStatus.Canceled => Outcome.FromException<JsonData>(new TaskCanceledException(work)),
        _ => Outcome.FromException<JsonData>(work.Exception!.InnerException ?? work.Exception),
    };

    /// <summary>True when the token alone ends a journaled execution's task, once its handler has returned.</summary>
    internal bool IsForToken => Frame.Run.IsForToken(Plan, Step);

    /// <summary>The handler tells that the service has taken the task on.</summary>
    internal void Submit(JsonData answer)
    {
        if (Frame.Run.IsJournaled && Plan.HasToken)
            Frame.Run.PostNote(new SubmissionNote(this, answer, hasReturned: false));
        else
            (_late as TokenCall)?.Submit(answer);
        Frame.Run.Drive();
    }

    private ValueTask<Outcome<JsonData>> WaitForWorkerAsync(ExecutionRun run)
    {
        var late = new ActivityCall(this, Token);
        _late = late;
        var ambient = Activity.Current;
        var outcome = late.WaitAsync();
        late.Start();
        Activity.Current = ambient;
        run.Machine.Activities.Enqueue(Plan.Resource, late);
        run.Drive();
        return outcome;
    }

    // The handler, or another machine of this process.
    private ValueTask<JsonData> Work(ExecutionRun run, CancellationToken token) =>
        run.Starts(Plan, Step) ? run.Journal!.StartExecutionAsync(this)
        : Plan.StartsExecution && run.Machine.Machines.Find(Step.Data!["StateMachineArn"]) is { } machine
            ? NestedExecution.StartAsync(this, machine, token)
            : run.IsJournaled && Plan.OwnPipeline is { } pipeline
                ? pipeline.ExecuteAsync(static (call, token) => call.Frame.Run.Machine.Handler.InvokeAsync(new TaskContext(call), call.Step.Data!, token), this, token)
                : run.Machine.Handler.InvokeAsync(new TaskContext(this), Step.Data!, token);

    private ValueTask<Outcome<JsonData>> InvokeWithTokenAsync(ExecutionRun run)
    {
        var late = new TokenCall(this, Token);
        _late = late;
        var ambient = Activity.Current;
        var outcome = late.WaitAsync();
        late.Start();
        run.EnterHandler();
        try
        {
            late.Watch(Work(run, late.Token));
        }
        catch (Exception exception)
        {
            late.HandlerEnded(Outcome.FromException<JsonData>(exception));
        }
        finally
        {
            Activity.Current = ambient;
        }
        return outcome;
    }

    // With a trace, a heartbeat or a very long timeout; the same otherwise.
    private ValueTask<Outcome<JsonData>> InvokeObservedAsync(ExecutionRun run)
    {
        var late = _late = new LateCall(this, Token);
        var ambient = Activity.Current;
        late.Start();
        run.EnterHandler();
        Outcome<JsonData> outcome;
        try
        {
            var work = Work(run, late.Token);
            if (!work.IsCompletedSuccessfully)
                return GoOn(work.AsTask(), late);
            outcome = Checked(work.Result);
        }
        catch (Exception exception)
        {
            outcome = Outcome.FromException<JsonData>(exception);
        }
        finally
        {
            Activity.Current = ambient;
        }
        late.EndAtOnce(outcome);
        return new(outcome);
    }

    private ValueTask<Outcome<JsonData>> GoOn(Task<JsonData> work, LateCall late)
    {
        if (!work.IsCompleted)
            return late.WaitAsync(work);
        var outcome = OutcomeOf(work);
        late.EndAtOnce(outcome);
        return new(outcome);
    }

    /// <summary>A result that is too long has failed the task.</summary>
    internal Outcome<JsonData> Limited(Outcome<JsonData> outcome) => outcome.Result is { } result && Frame.Run.Machine.IsTooLong(result)
        ? Outcome.FromException<JsonData>(Failure.TooMuchData(Plan.DataName, FailureOrigin.Task))
        : outcome;

    private Outcome<JsonData> Checked(JsonData? result) => result is not null
        ? Limited(Outcome.FromResult(result))
        : Outcome.FromException<JsonData>(new InvalidOperationException($"The handler of task '{Plan.Info.TaskName}' (state '{Plan.Info.Name}') returned null; return JsonData.Null for JSON null."));
}
