namespace AslCompiler.Durable;

/// <summary>Which executions to list, the newest first.</summary>
public sealed record StoreQuery
{
    /// <summary>The ARN of their state machine; null for all.</summary>
    public string? StateMachineArn { get; init; }

    /// <summary>Where they are; null for anywhere.</summary>
    public ExecutionStatus? Status { get; init; }

    /// <summary>Only those that are older than this one.</summary>
    public Guid? Before { get; init; }

    /// <summary>How many at most.</summary>
    public int Most { get; init; } = 100;
}
