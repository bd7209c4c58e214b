namespace AslCompiler.Runtime.Tests;

/// <summary>What these measure is the whole process's: they run alone.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests
{
    [Fact]
    public async Task A_million_transitions_grow_neither_stack_nor_memory()
    {
        var flow = new Flow().Add(new StateInfo("Loop", StateType.Pass), frame => frame.Input.GetInt64() < 1_000_000 ? Step.Next(0, JsonData.Number(frame.Input.GetInt64() + 1)) : Step.End(frame.Input));
        var bench = Bench.Of(flow, configure: o => o.Limits = ExecutionLimits.None);
        await bench.RunAsync(JsonData.Number(999_000));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Equal(1_000_000, (await bench.RunAsync(JsonData.Number(0))).GetInt64());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 1_000_000);
    }
}
