namespace AslCompiler.Durable;

/// <summary>A record for the journal of an execution, and what changes with it.</summary>
public sealed record JournalAppend
{
    /// <summary>The execution's id.</summary>
    public required Guid ExecutionId { get; init; }

    /// <summary>The epoch of the owner that writes.</summary>
    public required long Epoch { get; init; }

    /// <summary>The number of the record, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The record; empty when nothing is to be added to the journal, and <see cref="Sequence"/> then is that of the next one.</summary>
    public required ReadOnlyMemory<byte> Record { get; init; }

    /// <summary>The node that owns the execution from now on; null to set it free.</summary>
    public required string? Owner { get; init; }

    /// <summary>When it is due once it is free; null for never. When it has had more signals than <see cref="SignalsSeen"/>, it is due at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How many of its signals the execution has taken up.</summary>
    public long SignalsSeen { get; init; }

    /// <summary>How it ended; null while it runs. Its open tokens are closed then.</summary>
    public ExecutionEnd? End { get; init; }

    /// <summary>The tokens of tasks that were scheduled.</summary>
    public IReadOnlyList<string> OpenedTokens { get; init; } = [];

    /// <summary>The tokens of tasks that are over.</summary>
    public IReadOnlyList<string> ClosedTokens { get; init; } = [];

    /// <summary>True when the row of the execution changes with it.</summary>
    public bool ChangesExecution => Owner is null || End is not null;
}
