namespace AslCompiler.Tool;

/// <summary>What a command runs in.</summary>
/// <param name="Output">What the user asked for.</param>
/// <param name="Error">What is to be said about it.</param>
/// <param name="Folder">The current folder, as an absolute path.</param>
internal sealed record Session(TextWriter Output, TextWriter Error, string Folder)
{
    /// <summary>A path as the user would write it here, with <c>/</c>; absolute where it lies elsewhere.</summary>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>Writes what the user asked for to the file, or to the output where there is none.</summary>
    public void Write(string text, string? file)
    {
        if (file is null)
            Output.Write(text);
        else
            File.WriteAllText(Path.Combine(Folder, file), text);
    }
}
