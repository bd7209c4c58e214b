using Microsoft.Extensions.Logging;

namespace AslCompiler.Durable.Tests.Harness;

/// <summary>Keeps the exceptions that were logged, but for crashes.</summary>
internal sealed class ErrorLog : ILogger
{
    public List<Exception> Errors { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null and not CrashException)
            Errors.Add(exception);
    }
}
