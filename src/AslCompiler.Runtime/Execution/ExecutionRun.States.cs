namespace AslCompiler.Runtime;

/// <summary>Advancing a line of control, within the turn: enter, act, leave, until it waits or ends.</summary>
internal sealed partial class ExecutionRun
{
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
}
