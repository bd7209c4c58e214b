using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Runtime;

/// <summary>Advancing a line of control, within the turn: enter, act, leave, until it waits or ends.</summary>
internal sealed partial class ExecutionRun
{
    // The longest wait that the service takes (recorded).
    private const long LongestWait = int.MaxValue;

    private void Advance(RunningFrame frame)
    {
        while (true)
        {
            Failure failure;
            try
            {
                Run(frame);
                return;
            }
            catch (Exception exception) when (exception is not HistoryFullException)
            {
                failure = Fail(frame, exception);
            }
            if (TryRetry(frame, failure))
                return;
            if (frame.Phase == FramePhase.Enter)
                EmitForkNotStarted(frame, failure);
            if (TryCatch(frame, failure))
                continue;
            return;
        }
    }

    // No exception handling in here: this is the hot loop.
    private void Run(RunningFrame frame)
    {
        var step = Resume(frame);
        var machine = Machine;
        while (true)
        {
            switch (step.Kind)
            {
                case StepKind.Next:
                    CheckSize(frame, step.Data!);
                    if (_isObserved || step.Details is not null)
                        EmitExited(frame, machine.States[frame.State].Type, step);
                    else
                        frame.LastEventId = NextEventId();
                    frame.MoveTo(step.State, step.Data!);
                    frame.Phase = FramePhase.Enter;
                    if (_stopRequest != 0)
                    {
                        Ready(frame, FramePhase.Enter);
                        return;
                    }
                    step = Enter(frame);
                    continue;
                case StepKind.End:
                    CheckSize(frame, step.Data!);
                    EmitExited(frame, Machine.States[frame.State].Type, step);
                    EndScope(frame, step.Data!);
                    return;
                case StepKind.None:
                    return;
                default:
                    step = Act(frame, step);
                    continue;
            }
        }
    }

    private Step Resume(RunningFrame frame)
    {
        switch (frame.Phase)
        {
            case FramePhase.Enter:
                return Enter(frame);
            case FramePhase.Result:
                return LeaveState(frame);
            case FramePhase.WaitOver:
                frame.Timer = null;
                return Machine.Definition.Leave(frame.State, frame, JsonData.Null);
            case FramePhase.Failed:
                return FailState(frame);
            case FramePhase.Catching:
                return Catch(frame, frame.Failure!);
            case FramePhase.Attempt when _journal is not null:
                return AttemptAgain(frame);
            case FramePhase.Attempt or FramePhase.AttemptFailed:
                GoOnFor(frame.Visit!);
                Leave(new SignalEffect(frame.Visit!));
                return default;
            default:
                StartFork(frame, frame.Visit!.Prepared);
                return default;
        }
    }

    private Step Enter(RunningFrame frame)
    {
        var state = frame.State;
        var plan = Machine.Plans[state];
        if (_isObserved)
            EmitEntered(frame, plan.Info.Type);
        else
            frame.EnteredEventId = frame.LastEventId = NextEventId();
        if (!plan.BeginsWithPipeline || _journal is not null)
            return Machine.Definition.Enter(state, frame);
        var visit = frame.Visit = new StateVisit(frame, plan);
        PrepareAttempt(frame, visit);
        Leave(visit);
        return default;
    }

    // What the pipeline of a visit asks for between two attempts.
    private void GoOnFor(StateVisit visit)
    {
        var frame = visit.Frame;
        if (frame.Phase == FramePhase.Attempt)
        {
            frame.RetryCount++;
            PrepareAttempt(frame, visit);
            return;
        }
        EmitTaskFailed(frame, visit.Plan, frame.Failure!);
        Suspend(visit);
    }

    // The first half of a state, for a pipeline: that it may fail is part of the attempt, for it can be retried.
    private void PrepareAttempt(RunningFrame frame, StateVisit visit)
    {
        frame.ForgetContext();
        try
        {
            var step = Machine.Definition.Enter(frame.State, frame);
            CheckSize(frame, step.Data!);
            if (step.Kind == StepKind.Call)
                Schedule(frame, visit.Plan, step);
            visit.Prepare(step);
        }
        catch (Exception exception) when (exception is not HistoryFullException)
        {
            visit.Prepare(Fail(frame, exception));
        }
        Suspend(visit);
    }

    // State code is emitted and throws nothing but StatesException; a bug there must end the execution, not hang it. Limits throw a Failure.
    internal Failure FailureOf(RunningFrame frame, Exception exception)
    {
        var name = Machine.States[frame.State].Name;
        if (exception is JsonataException inExpression)
            exception = frame.Evaluation.FailureOf(inExpression);
        if (exception is not Failure failure)
            return Failure.Of(exception as StatesException ?? new StatesException(ErrorNames.Runtime, exception.Message, exception), name, frame.EnteredEventId);
        failure.StateName = name;
        return failure;
    }

    private static void Suspend(StateVisit visit) => visit.Ticket = visit.Frame.Ticket;

    private void Schedule(RunningFrame frame, StatePlan plan, in Step step)
    {
        frame.KeepEnteredTime();
        plan.Check?.Invoke(step.Data!);
        if (plan.Info.ResourceKind == ResourceKind.Activity)
        {
            var exists = _journal is null ? Machine.Activities.Exists(plan.Resource) : _journal.HasActivity(plan.Resource);
            if (exists == false)
                throw StatesException.Runtime($"The activity {plan.Resource} does not exist.");
            frame.IsForWorker = exists == true;
        }
        EmitScheduled(frame, plan, step);
    }

    private Step Act(RunningFrame frame, in Step step)
    {
        var plan = Machine.Plans[frame.State];
        switch (step.Kind)
        {
            case StepKind.Call:
                CheckSize(frame, step.Data!);
                Schedule(frame, plan, step);
                if (_journal is not null)
                {
                    CallJournaled(frame, plan, step);
                }
                else if (step.Number > 0)
                {
                    // A timeout chosen at run time, on a state that needs no pipeline otherwise.
                    var visit = frame.Visit = new StateVisit(frame, plan);
                    visit.Prepare(step);
                    Suspend(visit);
                    Leave(visit);
                }
                else
                {
                    Leave(new TaskCall(frame, plan, step, visit: null, TokenFor(frame)));
                }
                return default;
            case StepKind.WaitSeconds:
                return Wait(frame, step.Number > LongestWait ? null : TimeSpan.FromSeconds(step.Number));
            case StepKind.WaitUntil:
                var left = new TimeSpan(step.Number - Machine.Time.GetUtcNow().UtcTicks);
                return Wait(frame, left.TotalSeconds > LongestWait ? null : left);
            case StepKind.Fail:
                FailScope(frame, new Failure(step.Details!.Error, step.Details.Cause, FailureOrigin.State) { StateName = plan.Info.Name });
                return default;
            default:
                CheckSize(frame, step.Data!);
                StartFork(frame, step);
                return default;
        }
    }

    private Step Wait(RunningFrame frame, TimeSpan? delay)
    {
        if (delay is not { } wait)
            throw StatesException.Runtime("Wait state delay is too long.");
        if (wait <= TimeSpan.Zero)
            return Machine.Definition.Leave(frame.State, frame, JsonData.Null);
        if (_journal is not null)
        {
            WaitJournaled(frame, wait);
            return default;
        }
        frame.KeepEnteredTime();
        frame.Timer = new DueTimer(Machine.Time, wait, new WaitEnd(frame).Fire, this);
        frame.Timer.Start();
        return default;
    }

    private Step LeaveState(RunningFrame frame)
    {
        var result = frame.Result!;
        var info = Machine.States[frame.State];
        if (info.Type == StateType.Task)
            Emit(frame, HistoryEvents.TaskSucceeded(info.ResourceKind), data: result);
        // A Parallel's or a Map's: a task's was measured when it came.
        CheckSize(frame, result);
        var step = Machine.Definition.Leave(frame.State, frame, result);
        frame.Result = null;
        frame.Visit = null;
        return step;
    }

    // The work has failed for good, retries included.
    private Step FailState(RunningFrame frame)
    {
        var failure = frame.Failure!;
        var plan = Machine.Plans[frame.State];
        if (plan.Info.Type == StateType.Task && frame.Visit is not { IsRecorded: true })
            EmitTaskFailed(frame, plan, failure);
        if (frame.Visit is null && plan.Retry.Length > 0 && !failure.IsFatal)
        {
            if (_journal is null)
            {
                Retry(frame, plan, failure, hasEntered: true);
                return default;
            }
            if (RetryJournaled(frame, plan, failure))
                return default;
        }
        if (frame.Fork is { HasFailed: true } fork)
        {
            frame.Fork = null;
            EmitFork(frame, fork, fork.IsMap ? HistoryEventType.MapStateFailed : HistoryEventType.ParallelStateFailed, isLine: true);
        }
        else if (plan.Info.Type != StateType.Task && failure.StateName == plan.Info.Name)
        {
            EmitForkNotStarted(frame, failure);
        }
        failure.StateName ??= plan.Info.Name;
        return Catch(frame, failure);
    }

    // Entering failed; or ResultSelector or ResultPath failed after the work was done: that can be retried too.
    private bool TryRetry(RunningFrame frame, Failure failure)
    {
        var plan = Machine.Plans[frame.State];
        if (plan.Retry.Length == 0 || failure.IsFatal)
            return false;
        var hasEntered = frame.Phase == FramePhase.Result && frame.Result is not null;
        if (!hasEntered && frame.Phase != FramePhase.Enter)
            return false;
        if (_journal is not null)
            return RetryJournaled(frame, plan, failure);
        Retry(frame, plan, failure, hasEntered);
        return true;
    }

    // Has the pipeline decide about an attempt that has failed without it, or after it.
    private void Retry(RunningFrame frame, StatePlan plan, Failure failure, bool hasEntered)
    {
        failure.StateName ??= plan.Info.Name;
        frame.Result = null;
        frame.Failure = null;
        var visit = frame.Visit ??= new StateVisit(frame, plan);
        visit.Prepare(failure, hasEntered);
        Suspend(visit);
        Leave(visit);
    }

    // True when a Catcher takes it, and the frame goes on.
    private bool TryCatch(RunningFrame frame, Failure failure)
    {
        // A Catcher that fails is not caught by its own state.
        if (frame.Phase == FramePhase.Caught || ErrorMatching.FindCatcher(Machine.States[frame.State].Catch, failure) < 0)
        {
            FailScope(frame, failure);
            return false;
        }
        frame.Failure = failure;
        frame.Phase = FramePhase.Catching;
        return true;
    }

    private Step Catch(RunningFrame frame, Failure failure)
    {
        frame.Visit = null;
        frame.Failure = null;
        frame.Phase = FramePhase.Caught;
        var catcher = ErrorMatching.FindCatcher(Machine.States[frame.State].Catch, failure);
        if (catcher >= 0)
            return Machine.Definition.Catch(frame.State, catcher, frame, ErrorOutput.Of(failure.Error, failure.Cause));
        FailScope(frame, failure);
        return default;
    }

    private void EndScope(RunningFrame frame, JsonData output)
    {
        if (frame.Scope is { } fork)
        {
            EndLine(frame, fork, output);
            return;
        }
        AnnounceEnd();
        Emit(frame, HistoryEventType.ExecutionSucceeded, data: output);
        End(ExecutionStatus.Succeeded, output, failure: null);
    }

    private void FailScope(RunningFrame frame, Failure failure)
    {
        failure.StateName ??= Machine.States[frame.State].Name;
        if (frame.Scope is { } fork && !failure.IsFatal)
        {
            FailLine(frame, fork, failure, isTask: Machine.States[frame.State].Type == StateType.Task);
            return;
        }
        AnnounceEnd();
        EmitEnd(HistoryEventType.ExecutionFailed, failure.Error, failure.Cause, frame.LastEventId);
        End(ExecutionStatus.Failed, output: null, failure);
    }

    private sealed class SignalEffect(StateVisit visit) : Effect
    {
        internal override void Execute() => visit.Signal();
    }

    private sealed class WaitEnd(RunningFrame frame)
    {
        private readonly int _ticket = frame.Ticket;

        internal void Fire(object run)
        {
            if (!frame.TryClaim(_ticket))
                return;
            ((ExecutionRun)run).Post(frame, FramePhase.WaitOver);
            ((ExecutionRun)run).Drive();
        }
    }
}
