namespace AslCompiler;

/// <summary>Items or executions of a Map Run by how they stand.</summary>
public sealed class MapRunCounts
{
    internal MapRunCounts()
    {
    }

    /// <summary>Not started.</summary>
    public long Pending { get; init; }

    /// <summary>Started and not ended.</summary>
    public long Running { get; init; }

    /// <summary>Succeeded.</summary>
    public long Succeeded { get; init; }

    /// <summary>Failed.</summary>
    public long Failed { get; init; }

    /// <summary>Timed out.</summary>
    public long TimedOut { get; init; }

    /// <summary>Aborted.</summary>
    public long Aborted { get; init; }

    /// <summary>All of them.</summary>
    public long Total { get; init; }

    /// <summary>Those whose results are in the state's result, or were exported.</summary>
    public long ResultsWritten { get; init; }
}
