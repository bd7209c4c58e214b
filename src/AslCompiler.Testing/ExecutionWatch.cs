namespace AslCompiler.Testing;

/// <summary>Tells the clock of executions: an event shows that one is busy, until it says that it waits or ends.</summary>
internal sealed class ExecutionWatch(JumpingTimeProvider clock) : IExecutionObserver, IExecutionIdleObserver
{
    public void OnEvent(HistoryEvent e)
    {
        if (e.Type is HistoryEventType.ExecutionSucceeded or HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionTimedOut or HistoryEventType.ExecutionAborted)
            clock.Note(activity => activity.End(e.ExecutionId));
        else
            clock.Note(activity => activity.Busy(e.ExecutionId));
    }

    public void OnIdle(string executionId) => OnIdle(executionId, runningHandlers: 0);

    public void OnBusy(string executionId) => clock.Note(activity => activity.Wake(executionId));

    public void OnIdle(string executionId, int runningHandlers) => clock.NoteIdle(executionId, runningHandlers);
}
