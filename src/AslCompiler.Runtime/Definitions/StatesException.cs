namespace AslCompiler.Runtime;

/// <summary>
/// Data does not fit a state: the error, and the cause as far as it does not depend on where the state stands.
/// The driver puts <c>An error occurred while executing the state '…' (entered at the event id #…). </c> before the cause. Used between emitted code and the engine.
/// </summary>
public sealed class StatesException : Exception
{
    /// <summary>An error of the language.</summary>
    /// <param name="error">The error's name, mostly <c>States.Runtime</c>.</param>
    /// <param name="tail">The end of the cause.</param>
    public StatesException(string error, string tail)
        : base(tail) => Error = error;

    internal StatesException(string error, string tail, Exception inner)
        : base(tail, inner) => Error = error;

    /// <summary>The error's name.</summary>
    public string Error { get; }

    /// <summary>The field to blame, of an expression that failed.</summary>
    internal string? Location { get; init; }

    /// <summary>True when the expression gave a value that then turned out to be no good.</summary>
    internal bool IsOfValue { get; init; }

    internal static StatesException Runtime(string tail) => new(ErrorNames.Runtime, tail);
}
