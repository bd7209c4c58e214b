namespace AslCompiler.Runtime;

/// <summary>The distributed Map, within the turn: its Map Run works outside, and comes back with a result or a failure.</summary>
internal sealed partial class ExecutionRun
{
    private void StartMapRun(RunningFrame frame, StateInfo info, in Step step)
    {
        var items = step.Data!.Items;
        var fork = frame.Fork = new Fork(frame, info, items, count: 0, width: 0);
        EmitFork(frame, fork, HistoryEventType.MapStateStarted, isLine: true, length: items.Count);
        if (_journal is not null)
            _journal.Last.Items = step.Data;
        SuspendForFork(frame);
        frame.Journaled?.Suspend(LineWait.MapRun);
        MapRunSettings settings;
        try
        {
            settings = Machine.Definition.ConfigureMapRun(frame.State, frame);
        }
        catch (Exception exception)
        {
            FailFork(fork, FailureOf(frame, exception));
            return;
        }
        fork.MapRun = new RunningMapRun(this, fork, Machine.Plans[frame.State], settings);
        Rare.MapRuns.Add(fork.MapRun);
        EmitFork(frame, fork, HistoryEventType.MapRunStarted, isLine: true);
        Leave(fork.MapRun);
    }

    /// <summary>A Map Run has ended by itself.</summary>
    internal void EndMapRun(Fork fork, JsonData? result, Failure? failure)
    {
        // It was stopped meanwhile.
        if (!ReferenceEquals(fork.Parent.Fork, fork))
            return;
        if (failure is null)
        {
            EmitFork(fork.Parent, fork, HistoryEventType.MapRunSucceeded, isLine: true);
            EndFork(fork, result!);
            return;
        }
        EmitFork(fork.Parent, fork, HistoryEventType.MapRunFailed, isLine: true, failure: failure);
        FailFork(fork, failure);
    }
}
