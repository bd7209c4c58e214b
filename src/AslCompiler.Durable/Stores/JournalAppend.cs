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

    /// <summary>Those of the opened tokens whose tasks wait for workers.</summary>
    public IReadOnlyList<QueuedTask> QueuedTasks { get; init; } = [];

    /// <summary>The tokens of tasks that are over. Running executions that were started by such a token are asked to stop.</summary>
    public IReadOnlyList<string> ClosedTokens { get; init; } = [];

    /// <summary>What whoever waits for this execution's end is answered; nothing happens when its task is over.</summary>
    public TokenAnswer? Answer { get; init; }

    /// <summary>When an execution that has ended is redriven with it: it is running again, with the next epoch, and has no end and no stop request any more.</summary>
    public DateTimeOffset? RedrivenAt { get; init; }

    /// <summary>True when the row of the execution changes with it.</summary>
    public bool ChangesExecution => Owner is null || End is not null || RedrivenAt is not null;
}
