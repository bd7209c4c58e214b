using System.Diagnostics;
using System.Globalization;
using AslCompiler.Benchmarks.Generators;
using AslCompiler.Benchmarks.Measuring;
using AslCompiler.Compiler;

namespace AslCompiler.Benchmarks.Analyses;

/// <summary>How long the analysis takes in a warm process: medians of processor time, in milliseconds.</summary>
/// <param name="LongFlows">Of one definition of <see cref="States"/> states, for each kind of flow.</param>
/// <param name="Ordinary">Of one definition of 20 states.</param>
internal sealed record AnalysisResult(IReadOnlyList<(string Flow, double Milliseconds)> LongFlows, double Ordinary)
{
    public const int States = 200;

    private const int OrdinaryDefinitions = 1000;
    private const int Rounds = 31;
    private static readonly TimeSpan Warming = TimeSpan.FromMilliseconds(700);
    private static readonly CompilationOptions Options = new();

    public static AnalysisResult Measure()
    {
        (string Flow, string Text)[] flows =
        [
            ("straight", LongDefinition.Straight(States)),
            ("forward Choices", LongDefinition.ForwardChoices(States)),
            ("back-jumps", LongDefinition.BackJumps(States)),
            ("dispatcher", LongDefinition.Dispatcher(States)),
            ("Catchers", LongDefinition.Catchers(States)),
        ];
        string[] ordinary = [.. Enumerable.Range(0, OrdinaryDefinitions).Select(index => SynthesizedDefinition.Write(index, edit: 0))];
        Console.Error.WriteLine("measuring the analysis");
        // Twice, since the JIT compiles hot methods in the background.
        for (var pass = 0; pass < 2; pass++)
        {
            Warm(ordinary);
            foreach (var (_, text) in flows)
                Warm([text]);
        }

        return new AnalysisResult([.. flows.Select(flow => (flow.Flow, MedianOf([flow.Text], 3)))], MedianOf(ordinary, 50));
    }

    /// <summary>Analyses one flow over and over, for a profiler.</summary>
    public static void Loop(string flow, double seconds)
    {
        string[] texts = flow switch
        {
            "straight" => [LongDefinition.Straight(States)],
            "forward" => [LongDefinition.ForwardChoices(States)],
            "back" => [LongDefinition.BackJumps(States)],
            "dispatcher" => [LongDefinition.Dispatcher(States)],
            "catchers" => [LongDefinition.Catchers(States)],
            _ => [.. Enumerable.Range(0, 100).Select(index => SynthesizedDefinition.Write(index, edit: 0))],
        };
        var started = Stopwatch.GetTimestamp();
        var runs = 0;
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
            Analysis.Create(texts[runs++ % texts.Length], Options);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} runs"));
    }

    // Of one text, over rounds of several.
    private static double MedianOf(string[] texts, int perRound)
    {
        var next = 0;
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < perRound; i++)
                Analyze(texts, ref next);
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / perRound);
        }

        return Sample.Median(times);
    }

    private static void Warm(string[] texts)
    {
        var next = 0;
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Warming)
            Analyze(texts, ref next);
    }

    private static void Analyze(string[] texts, ref int next)
    {
        var analysis = Analysis.Create(texts[next++ % texts.Length], Options);
        if (analysis.HasErrors)
            throw new InvalidOperationException(analysis.Findings[0].Message);
    }
}
