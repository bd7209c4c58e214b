using System.Diagnostics;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>Runs a contender, many executions at once.</summary>
internal static class DurableLoad
{
    private const int Transitions = 11;
    private static readonly JsonData s_input = JsonData.Parse("""{ "orderId": "o-4711" }""");

    /// <summary>Microseconds for a transition.</summary>
    internal static async Task<double> MeasureAsync(Func<Task<IDurableContender>> start, int width, TimeSpan time)
    {
        await using var contender = await start();
        await RunForAsync(contender, width, time / 4);
        return await RunForAsync(contender, width, time);
    }

    private static async Task<double> RunForAsync(IDurableContender contender, int width, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var runs = 0;
        await Task.WhenAll(Enumerable.Range(0, width).Select(_ => Task.Run(async () =>
        {
            do
            {
                await contender.RunAsync(s_input);
                Interlocked.Increment(ref runs);
            }
            while (Stopwatch.GetElapsedTime(started) < time);
        })));
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / (runs * (double)Transitions);
    }
}
