namespace AslCompiler.Durable;

/// <summary>A page of executions, the newest first.</summary>
/// <param name="Executions">The executions.</param>
/// <param name="NextToken">Asks for the next page; null when there is none.</param>
public sealed record ExecutionPage(IReadOnlyList<ExecutionDescription> Executions, string? NextToken);
