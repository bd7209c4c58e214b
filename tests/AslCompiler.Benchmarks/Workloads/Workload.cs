using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Workloads;

/// <summary>One flow with one input, and everyone who runs it.</summary>
internal sealed record Workload(string Name)
{
    /// <summary>States entered in one run.</summary>
    public required int Transitions { get; init; }

    public required string Input { get; init; }

    /// <summary>The definition, for the rival that interprets it.</summary>
    public required string Definition { get; init; }

    public required Func<StateMachine> Compiled { get; init; }

    public required Func<ITreeFlow> Tree { get; init; }

    public required Func<INodeFlow> Node { get; init; }

    /// <summary>What tasks give, by function name: <c>{"DoPart1":{…}}</c>.</summary>
    public string TaskResults { get; init; } = "{}";

    /// <summary>How often each task fails before it is done.</summary>
    public int Failures { get; init; }

    /// <summary>Bar: the compiled machine takes at most this many times as long as the tree.</summary>
    public required double MostTimesTree { get; init; }

    /// <summary>Bar: aws-local-stepfunctions takes at least this many times as long as the compiled machine.</summary>
    public required double LeastTimesNpm { get; init; }
}
