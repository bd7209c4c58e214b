using Microsoft.Extensions.Logging;

namespace AslCompiler.Durable.Engine;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The execution '{ExecutionArn}' was let go: its journal could not be written.")]
    internal static partial void Abandoned(ILogger logger, Exception exception, string executionArn);

    [LoggerMessage(2, LogLevel.Error, "Looking for due executions failed; it is tried again.")]
    internal static partial void RoundFailed(ILogger logger, Exception exception);
}
