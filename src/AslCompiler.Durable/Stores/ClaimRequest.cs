namespace AslCompiler.Durable;

/// <summary>Which executions a node wants to own.</summary>
/// <param name="Node">The node.</param>
/// <param name="Definitions">The definitions that it can run, as executions name them.</param>
/// <param name="Now">The time: what is due at it, and whose lease has run out before it.</param>
/// <param name="Most">How many at most.</param>
public sealed record ClaimRequest(string Node, IReadOnlyCollection<string> Definitions, DateTimeOffset Now, int Most);
