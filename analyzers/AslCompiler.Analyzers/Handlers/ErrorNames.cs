namespace AslCompiler.Analyzers.Handlers;

/// <summary>Which error names match an error of a handler, as the run time matches them.</summary>
internal static class ErrorNames
{
    private const string All = "States.ALL";
    private const string TaskFailed = "States.TaskFailed";
    private const string Timeout = "States.Timeout";
    private const string HeartbeatTimeout = "States.HeartbeatTimeout";
    private const string Runtime = "States.Runtime";

    public static bool Matches(string name, string error) => error != Runtime && name switch
    {
        All => true,
        TaskFailed => error != Timeout,
        Timeout => error is Timeout or HeartbeatTimeout,
        _ => name == error,
    };

    /// <summary>A name that stands for errors of handlers: not one of the language's own, nor of the Lambda service.</summary>
    public static bool IsOfHandlers(string name) =>
        !name.StartsWith("States.", StringComparison.Ordinal) && !name.StartsWith("Lambda.", StringComparison.Ordinal);
}
