namespace AslCompiler.Testing;

/// <summary>Who lives by a clock, and who of them is busy. Guarded by the clock's lock.</summary>
internal sealed class Activity
{
    // By execution: how many of its handlers run while it waits; null while it is at work itself.
    private readonly Dictionary<string, int?> living = new(StringComparer.Ordinal);
    private int handlersWaiting;

    /// <summary>Nothing can bring any execution on but this clock: all wait, and so does every handler that runs.</summary>
    public bool IsIdle
    {
        get
        {
            var running = 0;
            foreach (var handlers in living.Values)
            {
                if (handlers is not { } count)
                    return false;
                running += count;
            }

            return handlersWaiting >= running;
        }
    }

    public void Busy(string executionId) => living[executionId] = null;

    /// <summary>One that lives is busy again; one that has ended meanwhile is not.</summary>
    public void Wake(string executionId)
    {
        if (living.ContainsKey(executionId))
            living[executionId] = null;
    }

    public void Idle(string executionId, int runningHandlers) => living[executionId] = runningHandlers;

    public void End(string executionId) => living.Remove(executionId);

    public void BeginHandlerWait() => handlersWaiting++;

    public void EndHandlerWait() => handlersWaiting--;
}
