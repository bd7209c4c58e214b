namespace AslCompiler.Durable;

/// <summary>A task that was handed to a worker.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Input">Its input: JSON text in UTF-8.</param>
/// <param name="ExecutionId">The id of its execution.</param>
public sealed record TakenTask(string Token, ReadOnlyMemory<byte> Input, Guid ExecutionId);
