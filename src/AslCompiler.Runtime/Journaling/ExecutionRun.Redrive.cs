namespace AslCompiler.Runtime;

/// <summary>
/// Going on after an end that was no success (ASL reference §7.6): each state that was entered and not left is done anew with the input it had; of a Parallel or Map only the
/// branches and items that have not succeeded. The Retriers count anew, and so does the machine's timeout.
/// </summary>
internal sealed partial class ExecutionRun
{
    private int _redriveCount;
    private DateTimeOffset? _redrivenAt;

    internal override int RedriveCount => _redriveCount;

    internal override DateTimeOffset? RedrivenAt => _redrivenAt;

    /// <summary>Goes on, within a turn.</summary>
    internal void Redrive()
    {
        var id = NextEventId();
        NoteRedrive(_redriveCount + 1, Machine.Time.GetUtcNow());
        Publish(_root, new HistoryEvent
        {
            ExecutionId = Id,
            Id = id,
            PreviousEventId = id - 1,
            Timestamp = RedrivenAt!.Value,
            Type = HistoryEventType.ExecutionRedriven,
            RedriveCount = RedriveCount,
        });
        Redrive(_root, id, isLive: true);
    }

    private void ReplayRedrive(HistoryEvent e)
    {
        NoteRedrive(e.RedriveCount!.Value, e.Timestamp);
        Redrive(_root, e.Id, isLive: false);
    }

    private void NoteRedrive(int count, DateTimeOffset at)
    {
        _redriveCount = count;
        _redrivenAt = at;
        ForgetContextData();
    }

    private void Redrive(RunningFrame frame, long redriven, bool isLive)
    {
        var line = frame.Journaled!;
        var fork = frame.Fork ?? line.FailedFork;
        line.Suspend(LineWait.Nothing);
        line.FailedFork = null;
        line.RetryCounts = null;
        frame.LastEventId = redriven;
        frame.RetryCount = 0;
        frame.ForgetContext();
        if (fork is null)
        {
            if (isLive)
                RedriveState(frame);
            return;
        }
        frame.Fork = fork;
        line.Suspend(LineWait.Lines);
        foreach (var inner in fork.Lines)
            if (inner is { IsDone: false })
                Redrive(inner, redriven, isLive);
    }

    // A Fail state is entered once more (ASL reference §7.6); so is what was never entered.
    private void RedriveState(RunningFrame frame)
    {
        var fork = frame.Scope;
        if (frame.Journaled!.HasEntered || fork is not { IsMap: true })
        {
            var isEntered = frame.Journaled.HasEntered && Machine.States[frame.State].Type != StateType.Fail;
            Ready(frame, isEntered ? FramePhase.Attempt : FramePhase.Enter);
            return;
        }
        var value = fork.Items!.Value[frame.Index];
        if (fork.Info.HasItemSelector && SelectItem(fork, frame.Item!, ref value) is { } failure)
        {
            // It fails the Map, which ends all other lines too.
            if (failure.IsFatal)
                FailFork(fork, failure);
            else
                FailLine(frame, fork, failure, isTask: false);
            return;
        }
        frame.MoveTo(fork.Info.Branches[0], value);
        Ready(frame, FramePhase.Enter);
    }
}
