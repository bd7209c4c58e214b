using System.Globalization;
using AslCompiler.Benchmarks.Quick;

namespace AslCompiler.Benchmarks.Expressions;

/// <summary>The table of W9, and its bars.</summary>
internal static class ExpressionReport
{
    private const double LeastTimesEach = 20;
    private const double LeastTimesMean = 50;

    public static void WriteTable(TextWriter output, IReadOnlyList<ExpressionResult> results)
    {
        output.WriteLine("| W9, ns per evaluation | compiled |  jsonata | jsonata x | bytes: compiled |");
        output.WriteLine("|-----------------------|---------:|---------:|----------:|----------------:|");
        foreach (var result in results)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {result.Name,-21} | {result.Compiled,8:0.0} | {result.Npm,8:0} | {result.NpmTimes,9:0.0} | {result.Bytes,15:0} |"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| geometric mean        |          |          | {ExpressionResult.GeometricMean(results),9:0.0} |                 |"));
        output.WriteLine();
        output.WriteLine("jsonata x: how many times faster than npm's jsonata, parsed beforehand, the compiled expression is; medians of ratios within a round.");
        output.WriteLine();
    }

    public static IEnumerable<Bar> Bars(IReadOnlyList<ExpressionResult> results)
    {
        foreach (var result in results)
            yield return new Bar($"W9, {result.Name}: jsonata / compiled", result.NpmTimes, LeastTimesEach, MoreIsBetter: true, "x");
        if (results.Count > 0)
            yield return new Bar("W9, geometric mean: jsonata / compiled", ExpressionResult.GeometricMean(results), LeastTimesMean, MoreIsBetter: true, "x");
    }
}
