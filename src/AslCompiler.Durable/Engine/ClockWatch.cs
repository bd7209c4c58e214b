namespace AslCompiler.Durable.Engine;

/// <summary>Notices that the clock was set: it shows another time than the one that has come by what has passed.</summary>
internal sealed class ClockWatch
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _tolerance;
    private DateTimeOffset _shown;
    private long _at;

    /// <param name="time">The clock.</param>
    /// <param name="tolerance">What clocks are put right by all the time; it adds up until it is noticed.</param>
    internal ClockWatch(TimeProvider time, TimeSpan tolerance)
    {
        _time = time;
        _tolerance = tolerance;
        (_shown, _at) = (time.GetUtcNow(), time.GetTimestamp());
    }

    /// <summary>True once after the clock was set forward. Not for several threads.</summary>
    /// <param name="now">What it shows.</param>
    internal bool WasSetForward(DateTimeOffset now)
    {
        var ahead = now - _shown - _time.GetElapsedTime(_at);
        if (ahead.Duration() <= _tolerance)
            return false;
        (_shown, _at) = (now, _time.GetTimestamp());
        return ahead > TimeSpan.Zero;
    }
}
