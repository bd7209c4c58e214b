using System.Globalization;

namespace Samples;

/// <summary>The machine's clock, moved on by the days that stand in a file: nobody wants to wait two days for a sample.</summary>
internal sealed class SampleClock(string folder) : TimeProvider
{
    private readonly TimeSpan _ahead = TimeSpan.FromDays(File.Exists(PathIn(folder)) ? int.Parse(File.ReadAllText(PathIn(folder)), CultureInfo.InvariantCulture) : 0);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    internal static void MoveTo(string folder, int days) => File.WriteAllText(PathIn(folder), days.ToString(CultureInfo.InvariantCulture));

    private static string PathIn(string folder) => Path.Combine(folder, "days.txt");
}
