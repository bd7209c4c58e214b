namespace AslCompiler;

/// <summary>A task failed with an error that a definition knows by name. Emitted exception types derive from it.</summary>
public class TaskFailedException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="error">The error's name, as ErrorEquals has it.</param>
    /// <param name="cause">The cause, for people; Lambda functions give JSON text here.</param>
    /// <param name="inner">What lies behind it.</param>
    public TaskFailedException(string error, string? cause = null, Exception? inner = null)
        : base(cause is null ? error : $"{error}: {cause}", inner)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
        Cause = cause;
    }

    /// <summary>The error's name.</summary>
    public string Error { get; }

    /// <summary>The cause, if one was given.</summary>
    public string? Cause { get; }
}
