namespace AslCompiler.Durable;

/// <summary>An execution as a store knows it. What changes while it runs is in its journal.</summary>
public sealed record StoredExecution
{
    /// <summary>Its id: ids grow with time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN of its state machine.</summary>
    public required string StateMachineArn { get; init; }

    /// <summary>The definition that it was started with, and keeps: the ARN of the state machine, <c>@</c>, and the SHA-256 of the definition.</summary>
    public required string Definition { get; init; }

    /// <summary>The input: JSON text in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>When it started, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Where it is.</summary>
    public ExecutionStatus Status { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public ExecutionEnd? End { get; init; }

    /// <summary>Counts its owners: a record of an older epoch is refused.</summary>
    public long Epoch { get; init; }

    /// <summary>The task token, or the attempt, of the task that started it; null when no task did.</summary>
    public string? StartedBy { get; init; }

    /// <summary>How often it was redriven.</summary>
    public int RedriveCount { get; init; }

    /// <summary>When it was last redriven; null for never.</summary>
    public DateTimeOffset? RedrivenAt { get; init; }
}
