namespace AslCompiler.Runtime;

/// <summary>What somebody has answered to a task token.</summary>
/// <param name="Output">The result; null for an error.</param>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The error's cause.</param>
internal sealed record TaskAnswer(JsonData? Output, string? Error = null, string? Cause = null);
