namespace AslCompiler.Runtime;

/// <summary>What does not change while an execution runs, whichever engine runs it: what frames, contexts and history events need to know of it.</summary>
internal abstract class ExecutionFacts
{
    private JsonData? _contextData;
    private string? _name;
    private string? _id;

    private protected ExecutionFacts(Machine machine, JsonData input, ExecutionOptions? options, DateTimeOffset startedAt)
    {
        Machine = machine;
        Input = input;
        _name = options?.Name;
        _id = options?.Id;
        HasRedriveCount = machine.Type == StateMachineType.Standard || options is { IsAsynchronous: true };
        StartedAt = startedAt;
    }

    internal Machine Machine { get; }

    internal JsonData Input { get; }

    internal DateTimeOffset StartedAt { get; }

    /// <summary>The execution's name; made when it is first read.</summary>
    internal string Name => _name ?? Interlocked.CompareExchange(ref _name, Machine.NewGuid().ToString(), null) ?? _name;

    /// <summary>The execution's ARN.</summary>
    internal string Id => _id ??= Machine.ExecutionArnPrefix + Name + (Machine.Type == StateMachineType.Express ? ":" + Machine.NewGuid() : "");

    /// <summary>True when the context object shows how often the execution was redriven: Express executions that were started synchronously do not (recorded).</summary>
    internal bool HasRedriveCount { get; }

    /// <summary>How often it was redriven.</summary>
    internal virtual int RedriveCount => 0;

    /// <summary>When it was last redriven; null for never.</summary>
    internal virtual DateTimeOffset? RedrivenAt => null;

    /// <summary>Has the context object's Execution built anew.</summary>
    private protected void ForgetContextData() => _contextData = null;

    /// <summary>A token for a task of this execution.</summary>
    internal virtual string NextTaskToken() => Machine.TaskTokens.Next();

    /// <summary>The context object's Execution.</summary>
    internal JsonData ContextData => _contextData ??= ContextObject.ExecutionOf(this);
}
