namespace AslCompiler.Runtime;

/// <summary>Rebuilding the lines of control from the journal. Entries of one turn are durable together, so between turns every line waits for something the journal tells.</summary>
internal sealed partial class ExecutionRun
{
    /// <summary>Reads the journal, from its first entry to its last.</summary>
    /// <param name="entries">The entries, in their order.</param>
    internal void Recover(IEnumerable<JournalEntry> entries)
    {
        AskListeners();
        var lines = new List<RunningFrame> { _root };
        foreach (var entry in entries)
        {
            if (entry.Line > lines.Count || (entry.Line == lines.Count && entry.Event?.Type != HistoryEventType.MapIterationStarted))
                throw new InvalidDataException($"The journal of '{Id}' tells of a line of control that has not begun.");
            if (entry.Event is { } e)
                Replay(entry, e, lines);
            else
                Replay(entry, lines[entry.Line]);
        }
        ResumeTelemetry();
        Rare.MostVariableBytes = VariableBytes(_root);
    }

    /// <summary>Delivers what was scheduled and not answered.</summary>
    internal void DeliverAgain() => DeliverAgain(_root);

    private void DeliverAgain(RunningFrame frame)
    {
        if (frame.Journaled!.Wait == LineWait.Handler)
            Deliver(frame, Machine.Plans[frame.State]);
        else if (frame.Journaled.Wait == LineWait.MapRun)
            Leave(frame.Fork!.MapRun!);
        if (frame.Fork is { } fork)
            foreach (var line in fork.Lines)
                if (line is { IsDone: false })
                    DeliverAgain(line);
    }

    private void Replay(JournalEntry entry, RunningFrame frame)
    {
        if (entry.Kind == JournalEntryKind.Trace)
        {
            _traceParent = entry.TraceParent;
            return;
        }
        if (entry.Kind is JournalEntryKind.ChildEnded or JournalEntryKind.ItemsRead)
        {
            frame.Fork!.MapRun!.Restore(entry);
            return;
        }
        var line = frame.Journaled!;
        if (entry.Kind == JournalEntryKind.WaitUntil)
        {
            line.Suspend(LineWait.Timer, entry.DueAt);
            return;
        }
        frame.Fork = line.FailedFork = null;
        frame.LastEventId = entry.LastEventId;
        frame.RetryCount++;
        line.RetryCounts = entry.RetryCounts;
        line.Suspend(LineWait.Retry, entry.DueAt);
    }

    private void Replay(JournalEntry entry, HistoryEvent e, List<RunningFrame> lines)
    {
        _lastEventId = e.Id;
        if (e.Type == HistoryEventType.MapIterationStarted)
        {
            ReplayIteration(entry, e, lines);
            return;
        }
        var frame = lines[entry.Line];
        switch (e.Type)
        {
            case HistoryEventType.ExecutionRedriven:
                ReplayRedrive(e);
                break;
            case HistoryEventType.ExecutionStarted or HistoryEventType.ExecutionSucceeded or HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionTimedOut or HistoryEventType.ExecutionAborted:
                break;
            case HistoryEventType.TaskScheduled or HistoryEventType.LambdaFunctionScheduled or HistoryEventType.ActivityScheduled:
                frame.LastEventId = frame.ScheduledEventId = e.Id;
                frame.RestoreTaskToken(entry.TaskToken);
                frame.Journaled!.Schedule(Machine.Plans[frame.State], Step.Call(e.Input!, e.TimeoutInSeconds, e.HeartbeatInSeconds, e.TaskCredentials), entry.TaskToken, e.Timestamp);
                frame.IsForWorker = e.Type == HistoryEventType.ActivityScheduled && entry.TaskToken is not null;
                if (frame.IsForWorker)
                    frame.Journaled.AwaitCallback();
                break;
            case HistoryEventType.ActivityStarted:
                frame.LastEventId = e.Id;
                frame.Journaled!.IsStarted = true;
                break;
            case HistoryEventType.TaskSubmitted:
                frame.LastEventId = e.Id;
                frame.Journaled!.IsSubmitted = true;
                if (entry.AwaitsToken || Machine.Plans[frame.State].Info.Pattern == TaskPattern.WaitForTaskToken)
                    frame.Journaled.AwaitCallback();
                break;
            case HistoryEventType.ParallelStateStarted:
                frame.LastEventId = e.Id;
                ReplayBranches(frame, lines);
                break;
            case HistoryEventType.MapStateStarted:
                frame.LastEventId = e.Id;
                var info = Machine.States[frame.State];
                frame.Fork = new Fork(frame, info, entry.Items!.Items, info.ChildType is null ? entry.Items.Items.Count : 0, entry.Width);
                frame.Journaled!.Suspend(LineWait.Lines);
                break;
            case HistoryEventType.MapRunStarted:
                ReplayMapRun(frame, e);
                break;
            case HistoryEventType.MapRunSucceeded or HistoryEventType.MapRunFailed:
                ReplayMapRunEnd(frame, e);
                break;
            case HistoryEventType.MapIterationSucceeded:
                ReplayIterationEnd(frame, e);
                break;
            case HistoryEventType.MapStateSucceeded or HistoryEventType.ParallelStateSucceeded:
                frame.Fork = null;
                break;
            case HistoryEventType.MapIterationFailed or HistoryEventType.MapIterationAborted or HistoryEventType.TaskStateAborted or HistoryEventType.WaitStateAborted
                or HistoryEventType.MapStateAborted or HistoryEventType.ParallelStateAborted or HistoryEventType.MapRunAborted:
                break;
            default:
                ReplayLine(frame, entry, e);
                break;
        }
    }

    // The events that advance a line and no more, and those of entering and leaving.
    private void ReplayLine(RunningFrame frame, JournalEntry entry, HistoryEvent e)
    {
        var type = Machine.States[entry.State].Type;
        if (e.Type == HistoryEvents.Entered(type))
        {
            if (Machine.States[entry.State].Name != e.StateName)
                throw new InvalidDataException($"The journal of '{Id}' tells of a state '{e.StateName}' that the definition has elsewhere.");
            frame.MoveTo(entry.State, e.Input!);
            frame.TakePosting();
            frame.EnteredEventId = e.Id;
            frame.EnteredAt = e.Timestamp;
            frame.Journaled!.Suspend(LineWait.Nothing);
            frame.Journaled.HasEntered = true;
            frame.Journaled.FailedFork = null;
        }
        frame.LastEventId = e.Id;
        if (e.Type is HistoryEventType.MapStateFailed or HistoryEventType.ParallelStateFailed)
        {
            frame.Journaled!.FailedFork = frame.Fork;
            frame.Fork = null;
        }
        if (e.Type != HistoryEvents.Exited(type))
            return;
        if (e.AssignedVariables is { } variables)
            frame.AssignVariables(variables);
        frame.Journaled!.Suspend(LineWait.Nothing);
        frame.Journaled.Output = e.Output;
        if (entry.EndsScope && frame.Scope is { IsMap: false } fork)
            ReplayBranchEnd(frame, fork);
    }

    private void ReplayBranches(RunningFrame frame, List<RunningFrame> lines)
    {
        var info = Machine.States[frame.State];
        var fork = frame.Fork = new Fork(frame, info, items: null, info.Branches.Count, info.Branches.Count);
        frame.Journaled!.Suspend(LineWait.Lines);
        for (var i = 0; i < fork.Lines.Length; i++)
            lines.Add(fork.Lines[i] = new RunningFrame(this, fork, info.Branches[i], frame.Input) { Index = i, LastEventId = frame.LastEventId });
    }

    private static void ReplayBranchEnd(RunningFrame line, Fork fork)
    {
        fork.Results[line.Index] = line.Journaled!.Output!;
        line.IsDone = true;
        if (--fork.Remaining == 0)
            fork.Parent.LastEventId = line.LastEventId;
    }

    private void ReplayIteration(JournalEntry entry, HistoryEvent e, List<RunningFrame> lines)
    {
        if (entry.Line == lines.Count)
        {
            var map = lines.FindLast(frame => frame.Fork is { IsMap: true } && frame.LastEventId == e.PreviousEventId)!;
            var slot = Array.IndexOf(map.Fork!.Lines, null);
            lines.Add(map.Fork.Lines[slot] = new RunningFrame(this, map.Fork, map.Fork.Info.Branches[0], map.Input));
        }
        var line = lines[entry.Line];
        var fork = line.Scope!;
        line.Index = e.Index!.Value;
        fork.NextItem = line.Index + 1;
        line.Item = new MapItem(line.Index, fork.Items!.Value[line.Index]);
        line.LastEventId = e.Id;
        line.Journaled!.HasEntered = false;
        line.Journaled.FailedFork = null;
        line.ForgetVariables();
    }

    private static void ReplayIterationEnd(RunningFrame line, HistoryEvent e)
    {
        var fork = line.Scope!;
        fork.Results[line.Index] = line.Journaled!.Output!;
        fork.Remaining--;
        if (fork.NextItem < fork.Results.Length)
            return;
        line.IsDone = true;
        if (fork.Remaining == 0)
            fork.Parent.LastEventId = e.Id;
    }
}
