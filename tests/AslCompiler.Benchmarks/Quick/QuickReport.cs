using System.Globalization;
using AslCompiler.Benchmarks.Analyses;
using AslCompiler.Benchmarks.Expressions;
using AslCompiler.Benchmarks.Generators;

namespace AslCompiler.Benchmarks.Quick;

/// <summary>Writes the table and the bars.</summary>
internal static class QuickReport
{
    public static void Write(
        TextWriter output, IReadOnlyList<WorkloadResult> results, IReadOnlyList<HistoryCost> histories, IReadOnlyList<ExpressionResult> expressions, GeneratorResult? generator, AnalysisResult? analysis)
    {
        output.WriteLine();
        if (results.Count > 0)
            WriteTable(output, results);
        if (expressions.Count > 0)
            ExpressionReport.WriteTable(output, expressions);
        if (generator is not null)
        {
            foreach (var (definitions, milliseconds) in generator.FirstRuns)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| generator, fresh process, {definitions,3} definitions of 20 states: {milliseconds:0} ms"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| generator, warm, one edit among {GeneratorResult.EditedAmong} definitions: {generator.Edit:0.00} ms"));
        }
        if (analysis is not null)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| analysis, warm, a definition of 20 states: {analysis.Ordinary:0.00} ms"));
        output.WriteLine();
        var bars = results.SelectMany(Bars).Concat(histories.Select(Bar)).Concat(ExpressionReport.Bars(expressions)).Concat(generator is null ? [] : Bars(generator)).Concat(analysis is null ? [] : Bars(analysis)).ToList();
        foreach (var bar in bars)
            output.WriteLine(bar);
        output.WriteLine();
        output.WriteLine($"{bars.Count(bar => bar.IsMet)} of {bars.Count} bars hold.");
    }

    private static void WriteTable(TextWriter output, IReadOnlyList<WorkloadResult> results)
    {
        output.WriteLine("| ns per transition | compiled |   tree |   node |      npm | x tree | node x | npm x | bytes: compiled |   tree |   node |");
        output.WriteLine("|-------------------|---------:|-------:|-------:|---------:|-------:|-------:|------:|----------------:|-------:|-------:|");
        foreach (var result in results)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.Workload.Name,-17} | {result.Compiled,8:0.0} | {result.Tree,6:0.0} | {result.Node,6:0} | {result.Npm,8:0} | {result.TimesTree,6:0.00} | {result.NodeTimes,6:0.00} | {result.NpmTimes,5:0} | {result.CompiledBytes,15:0} | {result.TreeBytes,6:0} | {result.NodeBytes,6:0} |"));
        output.WriteLine();
        output.WriteLine("x tree: compiled / tree; node x, npm x: how many times faster than these the compiled machine is; medians of ratios within a round.");
        output.WriteLine();
    }

    private static IEnumerable<Bar> Bars(WorkloadResult result)
    {
        var name = result.Workload.Name;
        yield return new Bar($"{name}: compiled / tree", result.TimesTree, result.Workload.MostTimesTree, MoreIsBetter: false, "x");
        yield return new Bar($"{name}: node / compiled", result.NodeTimes, 1, MoreIsBetter: true, "x");
        if (result.NpmTimes is { } npm)
            yield return new Bar($"{name}: aws-local-stepfunctions / compiled", npm, result.Workload.LeastTimesNpm, MoreIsBetter: true, "x");
    }

    private static Bar Bar(HistoryCost cost) => new($"{cost.Workload}: history, each event", cost.Nanoseconds, 1000, MoreIsBetter: false, "ns");

    private static IEnumerable<Bar> Bars(GeneratorResult result)
    {
        yield return new Bar("generator, 100 definitions, fresh process", result.FirstRuns.Single(run => run.Definitions == 100).Milliseconds, 1000, MoreIsBetter: false, "ms");
        yield return new Bar("generator, one edit among 100, warm", result.Edit, 10, MoreIsBetter: false, "ms");
    }

    private static IEnumerable<Bar> Bars(AnalysisResult result) =>
        result.LongFlows.Select(flow => new Bar($"analysis, {AnalysisResult.States} states, {flow.Flow}", flow.Milliseconds, 15, MoreIsBetter: false, "ms"));
}
