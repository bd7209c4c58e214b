using Polly;

namespace AslCompiler.Runtime;

/// <summary>Parallel and Map, within the turn: starting lines of control, gathering results, the first failure stopping the others (ASL reference §4.7, §6).</summary>
internal sealed partial class ExecutionRun
{
    private void StartFork(RunningFrame frame, in Step step)
    {
        frame.KeepEnteredTime();
        var info = Machine.States[frame.State];
        if (info.Type == StateType.Parallel)
            StartBranches(frame, info, step.Data!);
        else if (info.ChildType is not null)
            StartMapRun(frame, info, step);
        else
            StartItems(frame, info, step);
    }

    private void StartBranches(RunningFrame frame, StateInfo info, JsonData input)
    {
        var fork = frame.Fork = new Fork(frame, info, items: null, info.Branches.Count, info.Branches.Count);
        EmitFork(frame, fork, HistoryEventType.ParallelStateStarted, isLine: true);
        SuspendForFork(frame);
        for (var i = 0; i < fork.Lines.Length; i++)
        {
            var line = fork.Lines[i] = new RunningFrame(this, fork, info.Branches[i], input) { Index = i, LastEventId = frame.LastEventId };
            Ready(line, FramePhase.Enter);
        }
    }

    private void StartItems(RunningFrame frame, StateInfo info, in Step step)
    {
        var items = step.Data!.Items;
        var asked = step.Number >= 0 ? step.Number : info.MaxConcurrency ?? 0;
        // The service runs no more items of an inline Map at a time, whatever was asked (ASL reference §6.1).
        var most = Machine.Limits.MaxInlineMapConcurrency ?? int.MaxValue;
        var width = (int)Math.Min(items.Count, asked > 0 && asked < most ? asked : most);
        var fork = frame.Fork = new Fork(frame, info, items, items.Count, width);
        EmitFork(frame, fork, HistoryEventType.MapStateStarted, isLine: true, length: items.Count);
        if (_journal is not null)
        {
            _journal.Last.Items = step.Data;
            _journal.Last.Width = width;
        }
        SuspendForFork(frame);
        if (items.Count == 0)
        {
            EndFork(fork, JsonData.EmptyArray);
            return;
        }
        // All that run at once are started before the first of them goes on (recorded).
        for (var i = 0; i < width; i++)
        {
            var line = fork.Lines[i] = new RunningFrame(this, fork, info.Branches[0], frame.Input) { LastEventId = frame.LastEventId };
            if (!StartItem(line, fork))
                return;
        }
        foreach (var line in fork.Lines)
            Ready(line, FramePhase.Enter);
    }

    // False when the ItemSelector failed, and with it the Map.
    private bool StartItem(RunningFrame line, Fork fork)
    {
        var index = line.Index = fork.NextItem++;
        var value = fork.Items!.Value[index];
        var item = line.Item = new MapItem(index, value);
        EmitFork(line, fork, HistoryEventType.MapIterationStarted, isLine: true, index: index);
        if (fork.Info.HasItemSelector && SelectItem(fork, item, ref value) is { } failure)
        {
            if (failure.IsFatal)
                FailFork(fork, failure);
            else
                FailLine(line, fork, failure, isTask: false);
            return false;
        }
        line.MoveTo(fork.Info.Branches[0], value);
        line.ForgetVariables();
        return true;
    }

    // The selector reads the Map's own input and context, in which $$.Map.Item is the item.
    internal Failure? SelectItem(Fork fork, MapItem item, ref JsonData value)
    {
        var map = fork.Parent;
        var outer = map.Item;
        map.Item = item;
        map.ForgetContext();
        try
        {
            value = Machine.Definition.SelectItem(map.State, map);
            CheckSize(map, value);
            return null;
        }
        catch (Exception exception)
        {
            return FailureOf(map, exception);
        }
        finally
        {
            map.Item = outer;
            map.ForgetContext();
        }
    }

    // A branch or item has come to its end.
    private void EndLine(RunningFrame line, Fork fork, JsonData output)
    {
        fork.Results[line.Index] = output;
        fork.Remaining--;
        if (!fork.IsMap)
        {
            line.IsDone = true;
            if (fork.Remaining > 0)
                return;
            fork.Parent.LastEventId = line.LastEventId;
            EndFork(fork, JsonData.Array(fork.Results));
            return;
        }
        var succeeded = EmitFork(line, fork, HistoryEventType.MapIterationSucceeded, isLine: false, index: line.Index);
        if (fork.NextItem < fork.Results.Length)
        {
            if (StartItem(line, fork))
                Ready(line, FramePhase.Enter);
            return;
        }
        line.IsDone = true;
        if (fork.Remaining > 0)
            return;
        fork.Parent.LastEventId = succeeded;
        EndFork(fork, JsonData.Array(fork.Results));
    }

    private void EndFork(Fork fork, JsonData result)
    {
        var parent = fork.Parent;
        parent.Fork = null;
        EmitFork(parent, fork, fork.IsMap ? HistoryEventType.MapStateSucceeded : HistoryEventType.ParallelStateSucceeded, isLine: false);
        if (parent.Visit is { } visit)
        {
            Leave(new ForkEffect(visit, Outcome.FromResult(result)));
            return;
        }
        parent.Result = result;
        Ready(parent, FramePhase.Result);
    }

    // An error has left a branch or item: the first ends the Parallel or Map.
    private void FailLine(RunningFrame line, Fork fork, Failure failure, bool isTask)
    {
        var failing = line.LastEventId;
        line.IsDone = true;
        line.Fork = null;
        fork.Parent.LastEventId = failing;
        if (fork.IsMap)
            EmitFork(line, fork, HistoryEventType.MapIterationFailed, isLine: false, index: line.Index);
        // The failed task itself is reported as aborted as well (recorded).
        if (isTask)
            Emit(line, HistoryEventType.TaskStateAborted, isLine: false);
        EmitAborted(fork, failing);
        FailFork(fork, failure);
    }

    private void FailFork(Fork fork, Failure failure)
    {
        var parent = fork.Parent;
        fork.HasFailed = true;
        StopLines(fork);
        if (failure.IsFatal)
        {
            FailScope(parent, failure);
            return;
        }
        if (parent.Visit is { } visit)
        {
            Leave(new ForkEffect(visit, Outcome.FromException<JsonData>(failure)));
            return;
        }
        parent.Failure = failure;
        Ready(parent, FramePhase.Failed);
    }

    // Every one of these events points at the failing event (recorded).
    private void EmitAborted(Fork fork, long failing)
    {
        foreach (var line in fork.Lines)
        {
            if (line is null || line.IsDone)
                continue;
            if (fork.IsMap)
                EmitFork(line, fork, HistoryEventType.MapIterationAborted, isLine: false, index: line.Index, previous: failing);
            // Not entered yet: only the iteration was started.
            if (line is { Phase: FramePhase.Enter, IsPosted: true })
                continue;
            if (line.Fork is { } inner)
                EmitAborted(inner, failing);
            if (line.Fork is { MapRun: not null } run)
                EmitFork(line, run, HistoryEventType.MapRunAborted, isLine: false, previous: failing);
            if (HistoryEvents.Aborted(Machine.States[line.State].Type) is { } aborted)
                Emit(line, aborted, isLine: false, previous: failing);
        }
    }

    // The pipeline's work is the fork; its next word comes when the fork is done.
    private static void SuspendForFork(RunningFrame frame)
    {
        if (frame.Visit is { } visit)
            Suspend(visit);
        frame.Journaled?.Suspend(LineWait.Lines);
    }

    private long EmitFork(RunningFrame frame, Fork fork, HistoryEventType type, bool isLine, int? index = null, long? length = null, long? previous = null, Failure? failure = null)
    {
        var id = NextEventId();
        if (_isObserved)
            Publish(frame, HistoryEvents.MakeFork(this, fork, type, id, previous ?? frame.LastEventId, index, length, failure));
        if (isLine)
            frame.LastEventId = id;
        return id;
    }

    private sealed class ForkEffect(StateVisit visit, Outcome<JsonData> outcome) : Effect
    {
        internal override void Execute() => visit.CompleteFork(outcome);
    }
}
