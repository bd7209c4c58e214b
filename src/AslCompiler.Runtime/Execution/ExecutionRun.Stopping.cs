namespace AslCompiler.Runtime;

/// <summary>Stopping lines of control: tickets become void first, then, after the turn, handlers are cancelled and pipelines let go.</summary>
internal sealed partial class ExecutionRun
{
    private void StopByRequest()
    {
        var status = (ExecutionStatus)_stopRequest;
        AnnounceEnd();
        if (status == ExecutionStatus.Failed)
        {
            EndFullHistory();
            return;
        }
        if (status == ExecutionStatus.TimedOut)
        {
            // AWS describes a timed out execution without error and cause (ASL reference §4.6); only the event names the error.
            EmitEnd(HistoryEventType.ExecutionTimedOut, ErrorNames.Timeout, cause: null, previous: 0);
        }
        else
        {
            EmitEnd(HistoryEventType.ExecutionAborted, _rare?.StopReason?.Error, _rare?.StopReason?.Cause, previous: 0);
        }
        End(status, output: null, status == ExecutionStatus.Aborted ? _rare?.StopReason : null);
    }

    private void Stop(RunningFrame frame)
    {
        frame.Void();
        frame.Timer?.Dispose();
        frame.Timer = null;
        if (frame.Visit is { } visit)
        {
            frame.Visit = null;
            Leave(new AbandonEffect(visit));
        }
        if (frame.Fork is { } fork)
        {
            frame.Fork = null;
            StopLines(fork);
        }
    }

    private void StopLines(Fork fork)
    {
        foreach (var line in fork.Lines)
            if (line is not null && !line.IsDone)
                Stop(line);
        Cancel(fork.Cancellation);
    }

    private void Cancel(CancellationTokenSource? cancellation)
    {
        if (cancellation is not null)
            Leave(new CancelEffect(cancellation));
    }

    private static void CancelNow(CancellationTokenSource cancellation)
    {
        try
        {
            cancellation.Cancel();
        }
        catch (AggregateException)
        {
            // A callback that a handler has registered threw: its own affair, and nobody is left to tell.
        }
    }

    private sealed class AbandonEffect(StateVisit visit) : Effect
    {
        internal override void Execute() => visit.Abandon();
    }

    private sealed class CancelEffect(CancellationTokenSource cancellation) : Effect
    {
        internal override void Execute() => CancelNow(cancellation);
    }
}
