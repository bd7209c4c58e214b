using AslCompiler.Benchmarks.Flows;
using AslCompiler.Benchmarks.Node;
using AslCompiler.Benchmarks.Rivals;
using AslCompiler.Benchmarks.Tasks;
using AslCompiler.Benchmarks.Tree;

namespace AslCompiler.Benchmarks.Workloads;

/// <summary>W1 to W6.</summary>
internal static class WorkloadCatalog
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("W1")
        {
            Transitions = 10,
            Input = Inputs.Booking,
            Definition = Chain.Definition.Json,
            Compiled = () => new Chain(),
            Tree = () => new ChainTree(),
            Node = () => new ChainNode(),
            MostTimesTree = 1.5,
            LeastTimesNpm = 100,
        },
        Counting("W2 1k", 1_000),
        Counting("W2 10k", 10_000),
        Working("W3", failures: 0, leastTimesNpm: 25),
        Working("W3f", failures: 2, leastTimesNpm: 8),
        Rows("W4", EachRow.Definition.Json, () => new EachRow()),
        Rows("W4 40", EachRow40.Definition.Json, () => new EachRow40()),
        new("W5")
        {
            Transitions = 31,
            Input = Inputs.Booking,
            Definition = Fork.Definition.Json,
            Compiled = () => new Fork(),
            Tree = () => new ForkTree(),
            Node = () => new ForkNode(),
            MostTimesTree = 3,
            LeastTimesNpm = 100,
        },
        new("W6")
        {
            Transitions = 26,
            Input = Inputs.PrintOrder,
            Definition = PrintOrder.Definition.Json,
            Compiled = () => new PrintOrder(new PrintShopHandler(new TreePrintShop())),
            Tree = () => new PrintOrderTree(new TreePrintShop(), TimeProvider.System),
            Node = () => new PrintOrderNode(new NodePrintShop(), TimeProvider.System),
            TaskResults = PrintShopResults.ByFunction,
            MostTimesTree = 1.5,
            LeastTimesNpm = 100,
        },
    ];

    public static Workload Get(string name) =>
        All.FirstOrDefault(workload => workload.Name == name) ?? throw new ArgumentException($"No workload '{name}'; there are: {string.Join(", ", All.Select(workload => workload.Name))}");

    private static Workload Counting(string name, int rounds) => new(name)
    {
        Transitions = (2 * rounds) + 2,
        Input = Inputs.Counter(rounds),
        Definition = Loop.Definition.Json,
        // Ten thousand rounds are more events than AWS lets an execution have.
        Compiled = () => new Loop(new StateMachineOptions { Limits = new ExecutionLimits { MaxHistoryEvents = null } }),
        Tree = () => new LoopTree(),
        Node = () => new LoopNode(),
        MostTimesTree = 3,
        LeastTimesNpm = 100,
    };

    // Only failures need the clock that leaps over the delays of retries.
    private static Workload Working(string name, int failures, double leastTimesNpm) => new(name)
    {
        Transitions = 5,
        Input = Inputs.Booking,
        Definition = Work.Definition.Json,
        Compiled = () => new Work(new PartsHandler(PartResults.OfTree(failures)), failures == 0 ? null : new StateMachineOptions { TimeProvider = new LeapingClock() }),
        Tree = () => new WorkTree(PartResults.OfTree(failures), failures == 0 ? TimeProvider.System : new LeapingClock()),
        Node = () => new WorkNode(PartResults.OfNode(failures), failures == 0 ? TimeProvider.System : new LeapingClock()),
        TaskResults = PartResults.ByFunction,
        Failures = failures,
        MostTimesTree = 1.5,
        LeastTimesNpm = leastTimesNpm,
    };

    private static Workload Rows(string name, string definition, Func<StateMachine> compiled) => new(name)
    {
        Transitions = 1 + (2 * Inputs.RowCount),
        Input = Inputs.Rows(),
        Definition = definition,
        Compiled = compiled,
        Tree = () => new EachRowTree(),
        Node = () => new EachRowNode(),
        MostTimesTree = 3,
        LeastTimesNpm = 100,
    };
}
