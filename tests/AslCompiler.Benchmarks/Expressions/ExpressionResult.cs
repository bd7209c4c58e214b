using AslCompiler.Benchmarks.Measuring;

namespace AslCompiler.Benchmarks.Expressions;

/// <summary>The rounds of one expression. Ratios are taken within a round.</summary>
internal sealed class ExpressionResult(string name)
{
    private readonly List<(Sample Compiled, double Npm)> _rounds = [];

    public string Name => name;

    public void Add(Sample compiled, double npm) => _rounds.Add((compiled, npm));

    public double Compiled => Sample.Median(_rounds.Select(round => round.Compiled.Nanoseconds));

    public double Npm => Sample.Median(_rounds.Select(round => round.Npm));

    public double NpmTimes => Sample.Median(_rounds.Select(round => round.Npm / round.Compiled.Nanoseconds));

    public double Bytes => Sample.Median(_rounds.Select(round => round.Compiled.Bytes));

    public static double GeometricMean(IEnumerable<ExpressionResult> results) => Math.Exp(results.Average(result => Math.Log(result.NpmTimes)));
}
