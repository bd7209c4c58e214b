namespace AslCompiler.Testing;

/// <summary>A timer of a <see cref="JumpingTimeProvider"/>.</summary>
internal sealed class JumpingTimer(JumpingTimeProvider clock, TimerCallback callback, object? state, long order) : ITimer
{
    /// <summary>Null while it is stopped.</summary>
    public DateTimeOffset? Due { get; set; }

    public TimeSpan Period { get; set; }

    /// <summary>Which of two timers that are due at once goes first: the older one.</summary>
    public long Order { get; } = order;

    public void Fire() => callback(state);

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Change(this, dueTime, period);

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
