namespace AslCompiler;

/// <summary>The executions that a distributed Map has started, as <c>DescribeMapRun</c> of AWS tells of them.</summary>
public sealed class MapRun
{
    internal MapRun()
    {
    }

    /// <summary>The Map Run's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The Map state.</summary>
    public required string StateName { get; init; }

    /// <summary>How it stands.</summary>
    public required MapRunStatus Status { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>How many executions may run at a time; 0 for no limit asked.</summary>
    public long MaxConcurrency { get; init; }

    /// <summary>The number of items that may fail.</summary>
    public long ToleratedFailureCount { get; init; }

    /// <summary>The percentage of items that may fail.</summary>
    public double ToleratedFailurePercentage { get; init; }

    /// <summary>The items by how they stand.</summary>
    public required MapRunCounts ItemCounts { get; init; }

    /// <summary>The executions, one for each item or batch, by how they stand.</summary>
    public required MapRunCounts ExecutionCounts { get; init; }

    /// <summary>The ended executions in the order of their items, when <see cref="ExecutionOptions.RecordHistory"/> asked for them; else empty.</summary>
    public IReadOnlyList<Execution> Executions { get; init; } = [];
}
