namespace AslCompiler.Durable;

/// <summary>What an execution was told from outside.</summary>
/// <param name="Count">How many signals it has had in all.</param>
/// <param name="Answers">The answers to its open tokens.</param>
/// <param name="Heartbeats">When the tasks of its open tokens were last at work, of those that said so.</param>
/// <param name="Stop">Set when it is to be stopped.</param>
public sealed record ExecutionSignals(
    long Count,
    IReadOnlyDictionary<string, StoredAnswer> Answers,
    IReadOnlyDictionary<string, DateTimeOffset> Heartbeats,
    StopRequest? Stop)
{
    /// <summary>The workers that have taken tasks of activities, by the tokens of those that are open.</summary>
    public IReadOnlyDictionary<string, TaskStart> Starts { get; init; } = new Dictionary<string, TaskStart>();
}
