namespace AslCompiler.Testing;

/// <summary>Who lives by a clock, and who of them is busy. Guarded by the clock's lock.</summary>
internal sealed class Activity
{
    /// <summary>Real time after which a machine is at rest in which nothing has stirred.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly HashSet<string> busy = new(StringComparer.Ordinal);
    private readonly HashSet<string> ended = new(StringComparer.Ordinal);
    private int handlersWaiting;

    /// <summary>How often anything has happened.</summary>
    public long Count { get; private set; }

    /// <summary>Every execution waits for time alone.</summary>
    public bool IsIdle => busy.Count == 0;

    /// <summary>Some execution is busy, but a handler waits for the clock: that may be all there is.</summary>
    public bool IsWaitingInHandlers => busy.Count > 0 && handlersWaiting > 0;

    public void Touch() => Count++;

    public void Busy(string executionId)
    {
        if (!ended.Contains(executionId))
            busy.Add(executionId);
    }

    public void Idle(string executionId)
    {
        Touch();
        busy.Remove(executionId);
    }

    public void End(string executionId)
    {
        busy.Remove(executionId);
        ended.Add(executionId);
    }

    public void BeginHandlerWait() => handlersWaiting++;

    public void EndHandlerWait() => handlersWaiting--;
}
