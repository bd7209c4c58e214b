namespace AslCompiler.Tool;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The definitions are not as they should be.</summary>
    public const int Found = 1;

    /// <summary>Bad usage, or a file that cannot be read or written.</summary>
    public const int CannotRun = 2;
}
