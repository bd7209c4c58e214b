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

    /// <summary>Evaluates for some time, and gives the number of evaluations.</summary>
    public static int RunFor(Func<JsonData?> evaluate, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var runs = 0;
        do
        {
            evaluate();
            runs++;
        }
        while (Stopwatch.GetElapsedTime(started) < time);
        return runs;
    }

    /// <summary>Times evaluations by the processor time of this process.</summary>
    public static Sample Time(Func<JsonData?> evaluate, int runs)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < runs; i++)
            evaluate();
        var elapsed = Environment.CpuUsage.TotalTime - processor;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new Sample(elapsed.TotalNanoseconds / runs, (double)bytes / runs);
    }

    /// <summary>
    /// Times runs by the processor time of this process, so that other work on the machine does not count.
    /// That is the whole truth only of runs that end at once; should one not, the clock on the wall is taken.
    /// </summary>
    public static async Task<Sample> TimeAsync(Contender contender, int runs, int transitions)
    {
        // Nobody pays for another's garbage.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var late = 0;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
        {
            var run = contender.Run();
            if (!run.IsCompleted)
                late++;
            await run;
        }
        var elapsed = late > 0 ? Stopwatch.GetElapsedTime(started) : Environment.CpuUsage.TotalTime - processor;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        var count = (double)runs * transitions;
        return new Sample(elapsed.TotalNanoseconds / count, bytes / count);
    }
}
