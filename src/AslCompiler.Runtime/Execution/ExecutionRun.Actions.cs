namespace AslCompiler.Runtime;

/// <summary>What a state does between entering and leaving, within the turn: it has a task called, waits, fails, or starts branches or items.</summary>
internal sealed partial class ExecutionRun
{
    // The longest wait that the service takes (recorded).
    private const long LongestWait = int.MaxValue;

    private void Schedule(RunningFrame frame, StatePlan plan, in Step step)
    {
        frame.KeepEnteredTime();
        plan.Check?.Invoke(step.Data!);
        CheckChildTask(plan);
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
