namespace AslCompiler.Conformance.Running;

/// <summary>How an execution ended, as texts.</summary>
internal sealed record ExecutionEnd(string Status, string? Output = null, string? Error = null, string? Cause = null, string? History = null);
