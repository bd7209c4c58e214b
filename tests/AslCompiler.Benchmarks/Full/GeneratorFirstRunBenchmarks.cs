using AslCompiler.Benchmarks.Generators;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace AslCompiler.Benchmarks.Full;

/// <summary>The generator's first run in a fresh process, JIT included.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class GeneratorFirstRunBenchmarks
{
    private GeneratorBench _bench = null!;

    /// <summary>How many definitions, of 20 states each.</summary>
    [Params(1, 100, 500)]
    public int Definitions { get; set; }

    /// <summary>Writes the definitions.</summary>
    [GlobalSetup]
    public void Setup() => _bench = new GeneratorBench(Definitions);

    /// <summary>Runs the generator.</summary>
    [Benchmark]
    public void FirstRun() => _bench.Run();
}
