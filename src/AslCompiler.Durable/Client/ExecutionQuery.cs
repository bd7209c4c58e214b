namespace AslCompiler.Durable;

/// <summary>Which executions to list.</summary>
public sealed record ExecutionQuery
{
    /// <summary>The ARN of their state machine; null for all.</summary>
    public string? StateMachineArn { get; init; }

    /// <summary>Where they are; null for anywhere.</summary>
    public ExecutionStatus? Status { get; init; }

    /// <summary>How many on a page, from 1 to 1000.</summary>
    public int MaxResults { get; init; } = 100;

    /// <summary>Where a page before this one ended; null for the first.</summary>
    public string? NextToken { get; init; }
}
