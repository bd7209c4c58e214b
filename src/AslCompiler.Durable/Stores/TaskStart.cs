namespace AslCompiler.Durable;

/// <summary>A worker has taken a task of an activity.</summary>
/// <param name="WorkerName">The worker's name, if it gave one.</param>
/// <param name="At">When.</param>
public sealed record TaskStart(string? WorkerName, DateTimeOffset At);
