namespace AslCompiler;

/// <summary>An answer to a task token could not be taken; <see cref="Code"/> is the code of AWS's exception.</summary>
public sealed class TaskTokenException : Exception
{
    internal TaskTokenException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>
    /// <c>InvalidToken</c>: no task token at all. <c>TaskDoesNotExist</c>: a token that these <see cref="TaskTokens"/> have not given out, of another process perhaps.
    /// <c>TaskTimedOut</c>: its task is over, answered already perhaps. <c>InvalidOutput</c>: the output is no JSON.
    /// </summary>
    public string Code { get; }
}
