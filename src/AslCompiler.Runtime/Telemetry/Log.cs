using Microsoft.Extensions.Logging;

namespace AslCompiler.Telemetry;

/// <summary>All log messages of the engine.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Execution {ExecutionId} started")]
    internal static partial void ExecutionStarted(ILogger logger, string executionId);

    [LoggerMessage(2, LogLevel.Information, "Execution {ExecutionId} succeeded")]
    internal static partial void ExecutionSucceeded(ILogger logger, string executionId);

    [LoggerMessage(3, LogLevel.Warning, "Execution {ExecutionId} ended as {Status}: {Error} in state {State}: {Cause}")]
    internal static partial void ExecutionEnded(ILogger logger, Exception? exception, string executionId, ExecutionStatus status, string? error, string? state, string? cause);

    [LoggerMessage(4, LogLevel.Information, "Execution {ExecutionId} retries state {State} in {Delay}")]
    internal static partial void Retrying(ILogger logger, string executionId, string state, TimeSpan delay);

    [LoggerMessage(5, LogLevel.Debug, "Execution {ExecutionId}: task {Task} of state {State} failed")]
    internal static partial void TaskFailed(ILogger logger, Exception exception, string executionId, string? task, string state);

    [LoggerMessage(EventId = 7, Message = "{Record}")]
    internal static partial void HistoryEvent(ILogger logger, LogLevel level, string record);

    [LoggerMessage(6, LogLevel.Error, "An observer of execution {ExecutionId} threw at event {EventId}")]
    internal static partial void ObserverFailed(ILogger logger, Exception exception, string executionId, long eventId);
}
