namespace AslCompiler.Tool.Tests;

/// <summary>A folder of its own in which the command line runs, in this process.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("asl-tool-").FullName;

    /// <summary>What the last run printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the last run said about it.</summary>
    public string Error { get; private set; } = "";

    /// <summary>A definition with these states, the first of them "A", on one line.</summary>
    public static string Machine(string states) => $$"""{ "StartAt": "A", "States": { {{states}} } }""" + "\n";

    public Workplace With(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public int Run(params string[] arguments)
    {
        var exitCode = new CommandLine(output, error, Folder).Run(arguments);
        (Output, Error) = (output.ToString(), error.ToString());
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        return exitCode;
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
