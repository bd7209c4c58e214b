namespace AslCompiler.Benchmarks.Workloads;

/// <summary>One way to run a workload in this process.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Run">Runs it once.</param>
/// <param name="Output">Runs it once and gives the output.</param>
internal sealed record Contender(string Name, Func<Task> Run, Func<Task<JsonData>> Output)
{
    public const string CompiledName = "compiled";
    public const string TreeName = "tree";
    public const string NodeName = "node";

    public static IReadOnlyList<Contender> AllOf(Workload workload) => [Compiled(workload), Tree(workload), Node(workload)];

    public static Contender Of(Workload workload, string name) => name switch
    {
        CompiledName => Compiled(workload),
        TreeName => Tree(workload),
        NodeName => Node(workload),
        _ => throw new ArgumentException($"No contender '{name}'; there are: {CompiledName}, {TreeName}, {NodeName}"),
    };

    /// <summary>As a user runs it: JSON in, JSON out, nobody watching.</summary>
    private static Contender Compiled(Workload workload)
    {
        var machine = workload.Compiled();
        var input = JsonData.Parse(workload.Input);
        return new Contender(CompiledName, () => machine.RunAsync(input), () => machine.RunAsync(input));
    }

    private static Contender Tree(Workload workload)
    {
        var flow = workload.Tree();
        var input = JsonData.Parse(workload.Input);
        return new Contender(TreeName, () => flow.RunAsync(input), () => flow.RunAsync(input));
    }

    private static Contender Node(Workload workload)
    {
        var flow = workload.Node();
        var input = System.Text.Json.Nodes.JsonNode.Parse(workload.Input)!;
        return new Contender(NodeName, () => flow.RunAsync(input), async () => JsonData.FromNode(await flow.RunAsync(input)));
    }
}
