using System.Globalization;
using AslCompiler.Benchmarks.Workloads;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AslCompiler.Benchmarks.Full;

/// <summary>Adds time and bytes for each transition.</summary>
internal sealed class PerTransitionConfig : ManualConfig
{
    public PerTransitionConfig() => AddColumn(
        new PerTransition("ns/transition", static report => report.ResultStatistics?.Mean),
        new PerTransition("B/transition", static report => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)));

    private sealed class PerTransition(string name, Func<BenchmarkReport, double?> total) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Mean or Allocated / transitions of the workload";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
        {
            var workload = WorkloadCatalog.Get((string)benchmarkCase.Parameters[nameof(WorkloadBenchmarks.Workload)]);
            return summary[benchmarkCase] is { } report && total(report) is { } value
                ? (value / workload.Transitions).ToString("0.0", CultureInfo.InvariantCulture)
                : "?";
        }

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    }
}
