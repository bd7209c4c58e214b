namespace AslCompiler.Durable;

/// <summary>Somebody wants an execution stopped.</summary>
/// <param name="Error">The error's name to give.</param>
/// <param name="Cause">The error's cause to give.</param>
public sealed record StopRequest(string? Error, string? Cause);
