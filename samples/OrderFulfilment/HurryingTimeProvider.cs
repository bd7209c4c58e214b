namespace Samples;

/// <summary>A clock for demonstrations: an hour passes in a few milliseconds.</summary>
internal sealed class HurryingTimeProvider : TimeProvider
{
    private const long Speed = 100_000;
    private readonly DateTimeOffset start = System.GetUtcNow();
    private readonly long origin = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => start + GetElapsedTime(origin, GetTimestamp());

    public override long GetTimestamp() => origin + ((System.GetTimestamp() - origin) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period));

    private static TimeSpan Shorten(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : TimeSpan.FromTicks((time.Ticks / Speed) + 1);
}
