namespace AslCompiler.Runtime;

/// <summary>One call after any delay: timers end at some 49 days, so long delays are sliced; and those of the system drop parts of milliseconds, so what they leave is waited for.</summary>
internal sealed class DueTimer : IDisposable
{
    /// <summary>The longest delay that one timer is trusted with.</summary>
    internal static readonly TimeSpan LongestSlice = TimeSpan.FromDays(40);

    private static readonly TimeSpan s_millisecond = TimeSpan.FromMilliseconds(1);

    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;
    private readonly long _started;
    private readonly ITimer _timer;
    private readonly Action<object> _callback;
    private readonly object _state;

    internal DueTimer(TimeProvider time, TimeSpan delay, Action<object> callback, object state)
    {
        _time = time;
        _delay = delay;
        _callback = callback;
        _state = state;
        _started = time.GetTimestamp();
        _timer = time.CreateTimer(static timer => ((DueTimer)timer!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Starts it. It may fire at once, so whoever keeps it must have done so.</summary>
    internal void Start() => Arm(_delay > TimeSpan.Zero ? _delay : TimeSpan.Zero);

    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        var left = _delay - _time.GetElapsedTime(_started);
        if (left > TimeSpan.Zero)
        {
            // A timer that came too early had a part of a millisecond to count; less than a whole one would be nothing to it again.
            Arm(left > s_millisecond ? left : s_millisecond);
            return;
        }
        _timer.Dispose();
        _callback(_state);
    }

    private void Arm(TimeSpan left) => _timer.Change(left < LongestSlice ? left : LongestSlice, Timeout.InfiniteTimeSpan);
}
