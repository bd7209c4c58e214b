namespace AslCompiler.Durable;

/// <summary>A task of an activity, for a worker.</summary>
/// <param name="Token">Its token.</param>
/// <param name="ActivityArn">The activity's ARN.</param>
/// <param name="Input">Its input: JSON text in UTF-8.</param>
/// <param name="ScheduledAt">When it was scheduled: the oldest is handed out first.</param>
public sealed record QueuedTask(string Token, string ActivityArn, ReadOnlyMemory<byte> Input, DateTimeOffset ScheduledAt);
