namespace AslCompiler.Durable;

/// <summary>Which part of a history to read.</summary>
public sealed record HistoryQuery
{
    /// <summary>True for the newest event first.</summary>
    public bool ReverseOrder { get; init; }

    /// <summary>How many events on a page, from 1 to 1000.</summary>
    public int MaxResults { get; init; } = 1000;

    /// <summary>Where a page before this one ended; null for the first.</summary>
    public string? NextToken { get; init; }
}
