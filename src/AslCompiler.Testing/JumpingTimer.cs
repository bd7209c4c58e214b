namespace AslCompiler.Testing;

/// <summary>A timer of a <see cref="JumpingTimeProvider"/>.</summary>
internal sealed class JumpingTimer(JumpingTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    // The timer runs in the context of its maker, as the system's timers do.
    private readonly ExecutionContext? context = ExecutionContext.Capture();

    /// <summary>Null while it is stopped.</summary>
    public DateTimeOffset? Due { get; set; }

    public TimeSpan Period { get; set; }

    /// <summary>Counts the starts of all timers of the clock.</summary>
    public long Order { get; set; }

    public void Fire()
    {
        if (context is null)
            callback(state);
        else
            ExecutionContext.Run(context, static timer => ((JumpingTimer)timer!).Call(), this);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Change(this, dueTime, period);

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);
}
