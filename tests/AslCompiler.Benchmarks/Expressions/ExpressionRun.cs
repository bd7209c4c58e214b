using System.Globalization;
using AslCompiler.Benchmarks.Measuring;
using AslCompiler.Benchmarks.Npm;

namespace AslCompiler.Benchmarks.Expressions;

/// <summary>W9: compiled expressions beside npm's jsonata, which takes turns with them.</summary>
internal static class ExpressionRun
{
    private const int Rounds = 5;
    private static readonly TimeSpan Warming = TimeSpan.FromMilliseconds(350);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(150);

    /// <summary>All expressions; none, and a message, where they or npm are missing.</summary>
    public static async Task<IReadOnlyList<ExpressionResult>> MeasureAsync()
    {
        var workloads = ExpressionCatalog.Read();
        if (workloads.Count == 0)
            return [];
        try
        {
            await using var npm = await JsonataRival.StartAsync();
            var results = new List<ExpressionResult>();
            foreach (var workload in workloads)
            {
                Console.Error.WriteLine($"measuring W9 {workload.Name}");
                results.Add(await MeasureAsync(workload, npm));
            }
            return results;
        }
        catch (NpmMissingException missing)
        {
            Console.WriteLine($"Skipped: W9. {missing.Message}");
            return [];
        }
    }

    /// <summary>Evaluates one expression over and over, for a profiler.</summary>
    public static void Loop(string name, double seconds)
    {
        var workload = ExpressionCatalog.Read().Single(workload => workload.Name == name);
        Stopwatches.RunFor(workload.Evaluate, Warming);
        var runs = Stopwatches.RunFor(workload.Evaluate, TimeSpan.FromSeconds(seconds));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} runs"));
    }

    private static async Task<ExpressionResult> MeasureAsync(ExpressionWorkload workload, JsonataRival npm)
    {
        await npm.LoadAsync(workload.Text, workload.Document);
        await CheckAsync(workload, npm);
        var runs = 0;
        // Twice, with a pause in between: the JIT compiles hot methods in the background.
        for (var pass = 0; pass < 2; pass++)
        {
            runs = Stopwatches.RunFor(workload.Evaluate, Warming);
            await Task.Delay(TimeSpan.FromMilliseconds(150));
        }
        await npm.RunAsync(Warming);

        var result = new ExpressionResult(workload.Name);
        for (var round = 0; round < Rounds; round++)
            result.Add(Stopwatches.Time(workload.Evaluate, Math.Max(1, (int)(runs * (Round / Warming)))), await npm.RunAsync(Round));
        return result;
    }

    private static async Task CheckAsync(ExpressionWorkload workload, JsonataRival npm)
    {
        var expected = await npm.OutputAsync();
        var actual = workload.Evaluate();
        if (!expected.Equals(actual))
            throw new InvalidOperationException($"W9, {workload.Name}: the outputs differ.\ncompiled: {actual}\njsonata: {expected}");
    }
}
