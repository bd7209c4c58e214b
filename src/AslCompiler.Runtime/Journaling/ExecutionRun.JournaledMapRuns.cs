namespace AslCompiler.Runtime;

/// <summary>
/// Map Runs of journaled executions: the parent's journal has the end of each child execution, so that none which has ended runs again. The children themselves run in memory,
/// each from its start again when its process has died; so nobody outside may have to find them.
/// </summary>
internal sealed partial class ExecutionRun
{
    private readonly bool _isChildOfJournaled;

    /// <summary>A child execution that has ended in a former process.</summary>
    internal ExecutionRun(Machine machine, JsonData input, ExecutionOptions options, EndedChild ended)
        : base(machine, input, options, ended.StartedAt)
    {
        _root = new RunningFrame(this, scope: null, machine.StartAt, input);
        Status = ended.Status;
        Output = ended.Output;
        Failure = ended.Error is null && ended.Cause is null ? null : new Failure(ended.Error, ended.Cause, FailureOrigin.State);
        StoppedAt = ended.StoppedAt;
        _hasEnded = true;
        _ending = s_ended;
    }

    /// <summary>True for a child of a Map Run whose parent is journaled.</summary>
    internal bool IsChildOfJournaled
    {
        get => _isChildOfJournaled;
        init => _isChildOfJournaled = value;
    }

    /// <summary>The Map Runs, as the journal tells of them.</summary>
    internal IReadOnlyList<MapRun> JournaledMapRuns => _rare is null ? [] : [.. _rare.MapRuns.Select(run => run.ToJournaledMapRun())];

    /// <summary>True when a redrive would have to redrive a Map Run.</summary>
    internal bool EndedInMapRun => HasMapRun(_root);

    private static bool HasMapRun(RunningFrame frame)
    {
        if ((frame.Fork ?? frame.Journaled!.FailedFork) is not { } fork)
            return false;
        return fork.MapRun is not null || Array.Exists(fork.Lines, line => line is { IsDone: false } && HasMapRun(line));
    }

    private void CheckChildTask(StatePlan plan)
    {
        if (_isChildOfJournaled && (plan.HasToken || plan.StartsExecution || plan.Info.ResourceKind == ResourceKind.Activity))
            throw StatesException.Runtime($"The state '{plan.Info.Name}' has a task token, an activity or starts an execution. In the child executions of a distributed Map durable executions do not support that.");
    }

    private void ReplayMapRun(RunningFrame frame, HistoryEvent e)
    {
        frame.LastEventId = e.Id;
        var fork = frame.Fork!;
        fork.MapRun = new RunningMapRun(this, fork, Machine.Plans[frame.State], Machine.Definition.ConfigureMapRun(frame.State, frame), e.MapRunArn!, e.Timestamp);
        Rare.MapRuns.Add(fork.MapRun);
        frame.Journaled!.Suspend(LineWait.MapRun);
    }

    private static void ReplayMapRunEnd(RunningFrame frame, HistoryEvent e)
    {
        frame.LastEventId = e.Id;
        frame.Fork!.MapRun!.RestoreEnd(e.Timestamp, e.Type == HistoryEventType.MapRunSucceeded ? null : new Failure(e.Error, e.Cause, FailureOrigin.State));
    }
}
