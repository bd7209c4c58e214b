using AslCompiler.Benchmarks.Npm;
using AslCompiler.Benchmarks.Workloads;

namespace AslCompiler.Benchmarks.Quick;

/// <summary>Times of contenders that do different things say nothing, so their outputs are compared first.</summary>
internal static class EqualOutputs
{
    public static async Task CheckAsync(Workload workload, IReadOnlyList<Contender> contenders, NpmRival? npm)
    {
        var expected = await contenders[0].Output();
        foreach (var contender in contenders.Skip(1))
            Compare(workload, contender.Name, expected, await contender.Output());
        if (npm is not null)
            Compare(workload, "npm", expected, await npm.OutputAsync());
    }

    private static void Compare(Workload workload, string name, JsonData expected, JsonData actual)
    {
        if (!expected.Equals(actual))
            throw new InvalidOperationException($"{workload.Name}: the output of {name} differs.\ncompiled: {expected}\n{name}: {actual}");
    }
}
