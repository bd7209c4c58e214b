namespace AslCompiler.Durable;

/// <summary>A page of an execution's history.</summary>
/// <param name="Events">The events.</param>
/// <param name="NextToken">Asks for the next page; null when there is none.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEvent> Events, string? NextToken);
