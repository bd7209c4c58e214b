namespace AslCompiler.Runtime;

/// <summary>
/// An error on its way through the engine. An exception only because Polly's outcomes carry exceptions: it is never thrown.
/// </summary>
internal sealed class Failure : Exception
{
    internal Failure(string? error, string? cause, FailureOrigin origin, Exception? inner = null)
        : base(error, inner)
    {
        Error = error;
        Cause = cause;
        Origin = origin;
    }

    /// <summary>The error's name; null when a Fail state gives none.</summary>
    internal string? Error { get; }

    /// <summary>The cause; null when there is none.</summary>
    internal string? Cause { get; }

    internal FailureOrigin Origin { get; }

    /// <summary>The state the error comes from.</summary>
    internal string? StateName { get; set; }

    /// <summary>The expression that failed; null for other failures. The history has an event for it.</summary>
    internal StatesException? Evaluation { get; private init; }

    /// <summary>True when it ends the execution wherever it occurs: <c>States.Runtime</c> is never retried and never caught (ASL reference §4.7.5).</summary>
    internal bool IsFatal => Error == ErrorNames.Runtime;

    /// <summary>The failure of a state whose data does not fit, with the cause as AWS words it.</summary>
    internal static Failure Of(StatesException exception, string state, long enteredEventId) =>
        new(exception.Error, $"An error occurred while executing the state '{state}' (entered at the event id #{enteredEventId}). {exception.Message}", FailureOrigin.State, exception.InnerException)
        {
            StateName = state,
            Evaluation = exception.Error == ErrorNames.QueryEvaluationError ? exception : null,
        };

    /// <summary>A payload is larger than the service takes, in AWS's words.</summary>
    /// <param name="source">The state or task, as the cause names it.</param>
    /// <param name="origin">Where from.</param>
    internal static Failure TooMuchData(string source, FailureOrigin origin = FailureOrigin.State) =>
        new(ErrorNames.DataLimitExceeded, $"The state/task '{source}' returned a result with a size exceeding the maximum number of bytes service limit.", origin);

    /// <summary>TimeoutSeconds passed; AWS gives no cause.</summary>
    internal static Failure Timeout(Exception? inner = null) => new(ErrorNames.Timeout, null, FailureOrigin.Timeout, inner);

    /// <summary>No heartbeat in time: reported as a timeout (recorded).</summary>
    internal static Failure HeartbeatTimeout() => new(ErrorNames.Timeout, null, FailureOrigin.Heartbeat);
}
