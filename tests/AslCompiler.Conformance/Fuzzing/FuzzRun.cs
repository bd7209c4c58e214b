using System.Diagnostics;
using System.Globalization;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Fuzzing;

/// <summary>Mutates the expressions of the JSONata suite for a while.</summary>
internal static class FuzzRun
{
    private const int Compiled = 6_000;
    private const int Evaluated = 200;
    private const int ThoroughOneIn = 16;

    // Of groups within groups: the C# compiler's time grows threefold with each, since their lambdas stand in tuples.
    private const int DeepestEvaluated = 8;

    public const string Usage =
        """
        fuzz.sh [SECONDS] [SEED]
          SECONDS  how long; 60
          SEED     a number that a run printed: the same mutants again
        """;

    /// <summary>Runs; the last line is <c>N passed, N failed</c>.</summary>
    /// <param name="arguments">The folder of the data, the seconds, the file that names what is tried; then a seed.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder, var seconds, var journal, ..] || !double.TryParse(seconds, CultureInfo.InvariantCulture, out var duration))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var seed = arguments.Length > 3 ? int.Parse(arguments[3], CultureInfo.InvariantCulture) : Random.Shared.Next();
        var cases = JsonataCorpus.Read(Path.Combine(folder, "jsonata"));
        Console.WriteLine($"seed {seed}: mutants of {cases.Count} expressions");
        var report = new FuzzReport();
        using var watch = new Watch(journal, hung =>
        {
            report.Fail("hangs", hung);
            Console.WriteLine(report.Close());
            Environment.Exit(1);
        });
        watch.Start();
        Run(cases, new Random(seed), TimeSpan.FromSeconds(duration), report, watch);
        Console.WriteLine(report.Close());
        return report.Failed == 0 ? 0 : 1;
    }

    private static void Run(IReadOnlyList<JsonataCase> cases, Random random, TimeSpan duration, FuzzReport report, Watch watch)
    {
        var mutator = new ExpressionMutator([.. cases.Select(@case => @case.Expression)], random);
        var compiling = new CompilingTrial(report, watch);
        var evaluating = new EvaluatingTrial(report, watch);
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < duration)
        {
            var valid = new List<(string, JsonataCase)>();
            for (var i = 0; i < Compiled; i++)
            {
                var (text, seed) = mutator.Next();
                if (compiling.Run(text, cases[seed].Bindings.Keys, i % ThoroughOneIn == 0) && text != cases[seed].Expression && Depth(text) <= DeepestEvaluated)
                    valid.Add((text, cases[seed]));
            }

            evaluating.Run([.. valid.OrderBy(_ => random.Next()).Take(Evaluated)]);
        }
    }

    private static int Depth(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in text)
            deepest = Math.Max(deepest, depth += c == '{' ? 1 : c == '}' ? -1 : 0);
        return deepest;
    }
}
