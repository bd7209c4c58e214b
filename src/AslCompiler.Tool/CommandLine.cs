using System.CommandLine;
using System.CommandLine.Invocation;
using AslCompiler.Tool.Commands;

namespace AslCompiler.Tool;

/// <summary>The <c>asl</c> command line, with its surroundings passed in.</summary>
/// <param name="output">What the user asked for.</param>
/// <param name="error">What is to be said about it.</param>
/// <param name="folder">The current folder, as an absolute path.</param>
internal sealed class CommandLine(TextWriter output, TextWriter error, string folder)
{
    public int Run(params string[] arguments)
    {
        var session = new Session(output, error, Path.GetFullPath(folder));
        var root = new RootCommand("Checks, fixes, formats and draws Amazon States Language definitions (*.asl.json).")
        {
            CheckCommand.Create(session),
            FixCommand.Create(session),
            FormatCommand.Create(session),
            GraphCommand.Create(session),
            TypesCommand.Create(session),
            ShipCommand.Create(session),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            var result = parsed.Invoke(configuration);
            return parsed.Action is ParseErrorAction ? ExitCode.CannotRun : result;
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine("asl: " + exception.Message);
            return ExitCode.CannotRun;
        }
    }
}
