using Microsoft.Extensions.Time.Testing;

namespace AslCompiler.Durable.Tests.Harness;

/// <summary>A clock that tells when a timer is set.</summary>
internal sealed class TimerClock() : FakeTimeProvider(World.Start)
{
    /// <summary>Is told the delay of each timer before it is set.</summary>
    public Action<TimeSpan>? OnTimer { get; set; }

    /// <summary>Has timers count whole milliseconds and drop the rest, as those of the system do.</summary>
    public bool CountsMilliseconds { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
            OnTimer?.Invoke(dueTime);
        return new Timer(this, base.CreateTimer(callback, state, Whole(dueTime), period));
    }

    private TimeSpan Whole(TimeSpan time) => CountsMilliseconds ? TimeSpan.FromMilliseconds((long)time.TotalMilliseconds) : time;

    private sealed class Timer(TimerClock clock, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
                clock.OnTimer?.Invoke(dueTime);
            return inner.Change(clock.Whole(dueTime), period);
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
