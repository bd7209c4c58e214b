using AslCompiler.Benchmarks.Measuring;
using AslCompiler.Benchmarks.Workloads;

namespace AslCompiler.Benchmarks.Quick;

/// <summary>The rounds of one workload. Ratios are taken within a round, so that a machine that slows down in between does not count.</summary>
internal sealed class WorkloadResult(Workload workload)
{
    private readonly List<(Sample Compiled, Sample Tree, Sample Node, double? Npm)> _rounds = [];

    public Workload Workload => workload;

    public void Add(Sample compiled, Sample tree, Sample node, double? npm) => _rounds.Add((compiled, tree, node, npm));

    public double Compiled => Sample.Median(_rounds.Select(round => round.Compiled.Nanoseconds));

    public double Tree => Sample.Median(_rounds.Select(round => round.Tree.Nanoseconds));

    public double Node => Sample.Median(_rounds.Select(round => round.Node.Nanoseconds));

    public double? Npm => HasNpm ? Sample.Median(_rounds.Select(round => round.Npm!.Value)) : null;

    public double TimesTree => Sample.Median(_rounds.Select(round => round.Compiled.Nanoseconds / round.Tree.Nanoseconds));

    public double NodeTimes => Sample.Median(_rounds.Select(round => round.Node.Nanoseconds / round.Compiled.Nanoseconds));

    public double? NpmTimes => HasNpm ? Sample.Median(_rounds.Select(round => round.Npm!.Value / round.Compiled.Nanoseconds)) : null;

    public double CompiledBytes => Sample.Median(_rounds.Select(round => round.Compiled.Bytes));

    public double TreeBytes => Sample.Median(_rounds.Select(round => round.Tree.Bytes));

    public double NodeBytes => Sample.Median(_rounds.Select(round => round.Node.Bytes));

    private bool HasNpm => _rounds.All(round => round.Npm is not null);
}
