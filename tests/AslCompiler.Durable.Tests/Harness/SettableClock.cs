using Microsoft.Extensions.Time.Testing;

namespace AslCompiler.Durable.Tests.Harness;

/// <summary>A clock that can be set: it shows another time at once, while no time has passed, and timers count on.</summary>
internal sealed class SettableClock() : FakeTimeProvider(World.Start)
{
    private TimeSpan _ahead;

    public void Set(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
