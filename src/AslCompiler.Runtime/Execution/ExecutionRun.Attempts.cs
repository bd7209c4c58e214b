using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Runtime;

/// <summary>Failures and what becomes of them, within the turn: another attempt, a Catcher, or the end of the scope.</summary>
internal sealed partial class ExecutionRun
{
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
}
