using System.Diagnostics;
using System.Globalization;
using AslCompiler.Durable.Sqlite;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>W8 on SQLite, one at a time and many, against a journal made by hand in the same run; best of rounds that take turns.</summary>
internal static class DurableRun
{
    private const int Rounds = 3;
    private const int Transitions = 11;
    private static readonly JsonData s_input = JsonData.Parse("""{ "orderId": "o-4711" }""");

    internal static async Task RunAsync(TimeSpan time)
    {
        Console.WriteLine("W8 on SQLite, µs per transition      by hand   durable   reached");
        foreach (var durability in new[] { SqliteDurability.Full, SqliteDurability.Normal })
            foreach (var width in new[] { 1, 16, 64, 256 })
            {
                var byHand = double.MaxValue;
                var durable = double.MaxValue;
                for (var round = 0; round < Rounds; round++)
                {
                    byHand = Math.Min(byHand, await MeasureAsync(file => Task.FromResult<IDurableContender>(new HandJournal(file, durability.ToString())), width, time));
                    durable = Math.Min(durable, await MeasureAsync(async file => await DurableContender.StartAsync(file, durability), width, time));
                }
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"synchronous {durability,-6} {width,4} at once   {byHand,10:0.0}{durable,10:0.0}{byHand / durable,9:0%}"));
            }
    }

    private static async Task<double> MeasureAsync(Func<string, Task<IDurableContender>> start, int width, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("asl-bench").FullName;
        try
        {
            await using var contender = await start($"Data Source={Path.Combine(folder, "executions.db")};Pooling=False");
            await RunForAsync(contender, width, time / 4);
            return await RunForAsync(contender, width, time);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
