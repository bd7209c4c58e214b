namespace AslCompiler.Runtime.Tests;

/// <summary>A clock that jumps to the next due timer when the execution is idle; what a test package would bring.</summary>
internal sealed class JumpingClock : TimeProvider, IExecutionIdleObserver
{
    private readonly List<Due> _timers = [];
    private TimeSpan _now;
    private int _depth;

    public int Calls { get; private set; }

    public int Deepest { get; private set; }

    public TimeSpan Elapsed => _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Due(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void OnIdle(string executionId)
    {
        Calls++;
        Deepest = Math.Max(Deepest, ++_depth);
        Due? next;
        lock (_timers)
        {
            next = _timers.MinBy(timer => timer.At);
            if (next is not null)
            {
                _timers.Remove(next);
                _now = next.At;
            }
        }
        next?.Fire();
        _depth--;
    }

    private sealed class Due(JumpingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan At { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._timers)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = clock._now + dueTime;
                clock._timers.Add(this);
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, default);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
