using AslCompiler.Benchmarks.Workloads;
using BenchmarkDotNet.Attributes;

namespace AslCompiler.Benchmarks.Full;

/// <summary>W1 to W6: the compiled machine beside hand-written C# for the same flow.</summary>
[MemoryDiagnoser]
[Config(typeof(PerTransitionConfig))]
public class WorkloadBenchmarks
{
    private Func<Task> _compiled = null!;
    private Func<Task> _tree = null!;
    private Func<Task> _node = null!;

    /// <summary>The names of all workloads.</summary>
    public static IEnumerable<string> Names => WorkloadCatalog.All.Select(workload => workload.Name);

    /// <summary>The workload.</summary>
    [ParamsSource(nameof(Names))]
    public string Workload { get; set; } = "";

    /// <summary>Makes the machine, the flows and their inputs.</summary>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        var workload = WorkloadCatalog.Get(Workload);
        var contenders = Contender.AllOf(workload);
        await Quick.EqualOutputs.CheckAsync(workload, contenders, npm: null);
        (_compiled, _tree, _node) = (contenders[0].Run, contenders[1].Run, contenders[2].Run);
    }

    /// <summary>The compiled machine.</summary>
    [Benchmark]
    public Task Compiled() => _compiled();

    /// <summary>Hand-written over the immutable tree.</summary>
    [Benchmark(Baseline = true)]
    public Task Tree() => _tree();

    /// <summary>Hand-written over JsonNode.</summary>
    [Benchmark]
    public Task Node() => _node();
}
