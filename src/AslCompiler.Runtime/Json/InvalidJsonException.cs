namespace AslCompiler;

/// <summary>A text is not JSON; says where.</summary>
public sealed class InvalidJsonException : FormatException
{
    internal InvalidJsonException(string reason, long line, long column, Exception? inner = null)
        : base($"Invalid JSON at line {line}, column {column}: {reason}", inner)
    {
        Reason = reason;
        Line = line;
        Column = column;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>The line of the error, from 1.</summary>
    public long Line { get; }

    /// <summary>The column of the error in characters (UTF-16 units), from 1.</summary>
    public long Column { get; }
}
