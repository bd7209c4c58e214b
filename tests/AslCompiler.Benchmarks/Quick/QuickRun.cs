using AslCompiler.Benchmarks.Analyses;
using AslCompiler.Benchmarks.Expressions;
using AslCompiler.Benchmarks.Generators;
using AslCompiler.Benchmarks.Measuring;
using AslCompiler.Benchmarks.Npm;
using AslCompiler.Benchmarks.Workloads;

namespace AslCompiler.Benchmarks.Quick;

/// <summary>Everything in under three minutes: own stopwatches, medians of rounds in which the contenders take turns.</summary>
internal static class QuickRun
{
    private const int Rounds = 5;
    private static readonly TimeSpan Warming = TimeSpan.FromMilliseconds(350);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(150);

    /// <param name="only">Names of workloads; none for everything.</param>
    public static async Task RunAsync(IReadOnlyCollection<string> only)
    {
        var workloads = only.Count == 0 ? WorkloadCatalog.All : [.. only.Select(WorkloadCatalog.Get)];
        await using var npm = await StartNpmAsync();
        var results = new List<WorkloadResult>();
        var histories = new List<HistoryCost>();
        foreach (var workload in workloads)
        {
            Console.Error.WriteLine($"measuring {workload.Name}");
            results.Add(await MeasureAsync(workload, npm));
            if (workload.Failures == 0)
                histories.Add(await HistoryCost.MeasureAsync(workload));
        }
        var generator = only.Count == 0 ? await GeneratorResult.MeasureAsync() : null;
        var expressions = only.Count == 0 ? await ExpressionRun.MeasureAsync() : [];
        QuickReport.Write(Console.Out, results, histories, expressions, generator, only.Count == 0 ? AnalysisResult.Measure() : null);
    }

    private static async Task<NpmRival?> StartNpmAsync()
    {
        try
        {
            return await NpmRival.StartAsync();
        }
        catch (NpmMissingException missing)
        {
            Console.WriteLine($"Skipped: aws-local-stepfunctions. {missing.Message}");
            return null;
        }
    }

    private static async Task<WorkloadResult> MeasureAsync(Workload workload, NpmRival? npm)
    {
        var contenders = Contender.AllOf(workload);
        if (npm is not null)
            await npm.LoadAsync(workload);
        await EqualOutputs.CheckAsync(workload, contenders, npm);

        var runs = new int[contenders.Count];
        // Twice, with a pause in between: the JIT compiles hot methods in the background.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < contenders.Count; i++)
                runs[i] = await Stopwatches.RunForAsync(contenders[i], Warming);
            await Task.Delay(TimeSpan.FromMilliseconds(150));
        }
        if (npm is not null)
            await npm.RunAsync(Warming);

        var result = new WorkloadResult(workload);
        for (var round = 0; round < Rounds; round++)
        {
            var samples = new Sample[contenders.Count];
            for (var i = 0; i < contenders.Count; i++)
                samples[i] = await Stopwatches.TimeAsync(contenders[i], Math.Max(1, (int)(runs[i] * (Round / Warming))), workload.Transitions);
            var npmTime = npm is null ? (double?)null : await npm.RunAsync(Round) / workload.Transitions;
            result.Add(samples[0], samples[1], samples[2], npmTime);
        }
        return result;
    }
}
