using Microsoft.Extensions.Logging;

namespace AslCompiler.Durable.PostgreSql;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The database cannot be reached; trying again in {Delay}.")]
    internal static partial void Unreachable(ILogger logger, Exception exception, TimeSpan delay);

    [LoggerMessage(2, LogLevel.Information, "The database can be reached again, after {Elapsed}.")]
    internal static partial void ReachedAgain(ILogger logger, TimeSpan elapsed);
}
