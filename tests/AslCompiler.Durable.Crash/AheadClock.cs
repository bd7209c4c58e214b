using System.Globalization;

namespace AslCompiler.Durable.Crash;

/// <summary>The clock of the machine, ahead by the seconds that CLOCK_AHEAD says: to the next process, which has it otherwise, it was set.</summary>
internal sealed class AheadClock : TimeProvider
{
    private readonly TimeSpan _ahead = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("CLOCK_AHEAD") ?? "0", CultureInfo.InvariantCulture));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
