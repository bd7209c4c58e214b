namespace AslCompiler.Durable;

/// <summary>The answer to a task token.</summary>
/// <param name="Output">The result: JSON text in UTF-8; null for an error.</param>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The error's cause.</param>
public sealed record StoredAnswer(ReadOnlyMemory<byte>? Output, string? Error = null, string? Cause = null);
