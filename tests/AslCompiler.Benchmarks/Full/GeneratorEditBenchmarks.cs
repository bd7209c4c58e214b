using AslCompiler.Benchmarks.Generators;
using BenchmarkDotNet.Attributes;

namespace AslCompiler.Benchmarks.Full;

/// <summary>One edit on the warm driver.</summary>
[MemoryDiagnoser]
public class GeneratorEditBenchmarks
{
    private GeneratorBench _bench = null!;

    /// <summary>How many definitions, of 20 states each.</summary>
    [Params(1, 100, 500)]
    public int Definitions { get; set; }

    /// <summary>Warms the driver.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _bench = new GeneratorBench(Definitions);
        _bench.Run();
    }

    /// <summary>Changes a value in one definition and runs the generator. Writing the changed text is part of it, some 50 µs.</summary>
    [Benchmark]
    public void Edit() => _bench.Apply(_bench.NextEdit());
}
