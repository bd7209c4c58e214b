namespace AslCompiler.Runtime;

/// <summary>What the engine must know of a state beside its code. Called by emitted code.</summary>
/// <param name="name">The state's name: its identity for users and in histories.</param>
/// <param name="type">The state's type.</param>
public sealed class StateInfo(string name, StateType type)
{
    /// <summary>The state's name.</summary>
    public string Name { get; } = name;

    /// <summary>The state's type.</summary>
    public StateType Type { get; } = type;

    /// <summary>A Task's Resource as written; may hold <c>${…}</c>.</summary>
    public string? Resource { get; init; }

    /// <summary>What the Resource names.</summary>
    public ResourceKind ResourceKind { get; init; }

    /// <summary>The service of an integration (<c>lambda</c>, <c>aws-sdk:s3</c>); null for functions and activities.</summary>
    public string? ResourceType { get; init; }

    /// <summary>The action of an integration (<c>invoke</c>), without the pattern's suffix.</summary>
    public string? ResourceAction { get; init; }

    /// <summary>When the integration is done.</summary>
    public TaskPattern Pattern { get; init; }

    /// <summary>The unit of work as the task interface names it; null for other types than Task.</summary>
    public string? TaskName { get; init; }

    /// <summary>The Retry array.</summary>
    public IReadOnlyList<Retrier> Retry { get; init; } = [];

    /// <summary>The Catch array.</summary>
    public IReadOnlyList<Catcher> Catch { get; init; } = [];

    /// <summary>TimeoutSeconds when it is a literal; what is chosen at run time comes with <see cref="Step.Call"/>.</summary>
    public long? TimeoutSeconds { get; init; }

    /// <summary>HeartbeatSeconds when it is a literal; what is chosen at run time comes with <see cref="Step.Call"/>.</summary>
    public long? HeartbeatSeconds { get; init; }

    /// <summary>MaxConcurrency when it is a literal; what is chosen at run time comes with <see cref="Step.ForEach"/>. Null and 0: no limit asked.</summary>
    public long? MaxConcurrency { get; init; }

    /// <summary>The start states of a Parallel's branches, or of a Map's one processor.</summary>
    public IReadOnlyList<int> Branches { get; init; } = [];

    /// <summary>True when a Map has an ItemSelector: then <see cref="StateMachineDefinition.SelectItem"/> is asked for every item.</summary>
    public bool HasItemSelector { get; init; }

    /// <summary>The type of a distributed Map's child executions; null for an inline Map.</summary>
    public StateMachineType? ChildType { get; init; }

    /// <summary>A distributed Map's Label; null when it has none.</summary>
    public string? Label { get; init; }

    /// <summary>True when a distributed Map has an ItemReader: then its items are not in the state's input.</summary>
    public bool HasItemReader { get; init; }

    /// <summary>True when the state, or a state inside it, reads the context object (<c>$$</c>): then the engine keeps what it shows.</summary>
    public bool ReadsContext { get; init; }
}
