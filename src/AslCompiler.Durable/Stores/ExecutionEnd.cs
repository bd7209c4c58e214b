namespace AslCompiler.Durable;

/// <summary>How an execution ended.</summary>
/// <param name="Status">The status.</param>
/// <param name="StoppedAt">When, in UTC.</param>
/// <param name="Output">The output: JSON text in UTF-8; null when it did not succeed.</param>
/// <param name="Error">The error's name, if it has one.</param>
/// <param name="Cause">The error's cause, if it has one.</param>
public sealed record ExecutionEnd(ExecutionStatus Status, DateTimeOffset StoppedAt, ReadOnlyMemory<byte>? Output, string? Error, string? Cause);
