namespace AslCompiler.Durable;

/// <summary>An execution that was started, be it by an earlier call with the same name and input.</summary>
/// <param name="ExecutionArn">Its ARN.</param>
/// <param name="StartDate">When it started, in UTC.</param>
public sealed record StartedExecution(string ExecutionArn, DateTimeOffset StartDate);
