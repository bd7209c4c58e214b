using System.Diagnostics;
using AslCompiler.Benchmarks.Workloads;

namespace AslCompiler.Benchmarks.Measuring;

/// <summary>Times contenders in this process.</summary>
internal static class Stopwatches
{
    /// <summary>Runs for some time, and gives the number of runs.</summary>
    public static async Task<int> RunForAsync(Contender contender, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var runs = 0;
        do
        {
            await contender.Run();
            runs++;
        }
        while (Stopwatch.GetElapsedTime(started) < time);
        return runs;
    }

    public static async Task<Sample> TimeAsync(Contender contender, int runs, int transitions)
    {
        // Nobody pays for another's garbage.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
            await contender.Run();
        var elapsed = Stopwatch.GetElapsedTime(started);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        var count = (double)runs * transitions;
        return new Sample(elapsed.TotalNanoseconds / count, bytes / count);
    }
}
