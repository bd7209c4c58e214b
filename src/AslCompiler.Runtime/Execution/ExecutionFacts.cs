namespace AslCompiler.Runtime;

/// <summary>What does not change while an execution runs, whichever engine runs it: what frames, contexts and history events need to know of it.</summary>
internal abstract class ExecutionFacts
{
    private JsonData? _contextData;
    private string? _name;
    private string? _id;

    private protected ExecutionFacts(Machine machine, JsonData input, string? name, DateTimeOffset startedAt)
    {
        Machine = machine;
        Input = input;
        _name = name;
        StartedAt = startedAt;
    }

    internal Machine Machine { get; }

    internal JsonData Input { get; }

    internal DateTimeOffset StartedAt { get; }

    /// <summary>The execution's name; made when it is first read.</summary>
    internal string Name => _name ?? Interlocked.CompareExchange(ref _name, Machine.NewGuid().ToString(), null) ?? _name;

    /// <summary>The execution's ARN.</summary>
    internal string Id => _id ??= Machine.ExecutionArnPrefix + Name;

    /// <summary>The context object's Execution.</summary>
    internal JsonData ContextData => _contextData ??= ContextObject.ExecutionOf(this);
}
