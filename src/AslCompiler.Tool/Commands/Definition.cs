using AslCompiler.Compiler;
using AslCompiler.Compiler.Binding;
using AslCompiler.Tool.Files;

namespace AslCompiler.Tool.Commands;

/// <summary>A definition to work on.</summary>
/// <param name="File">Its file.</param>
/// <param name="Path">The file's path as shown to the user.</param>
/// <param name="Options">What is said of it from outside.</param>
internal sealed record Definition(TextFile File, string Path, CompilationOptions Options)
{
    public Analysis Analyze() => Analysis.Create(File.Text, Options);

    /// <summary>What the compiler understood of it, for commands that have no use for a text that is no definition.</summary>
    public (Analysis Analysis, StateMachineModel Model) Understand()
    {
        var analysis = Analyze();
        return analysis.Model is { States.Count: > 0 } model
            ? (analysis, model)
            : throw new ToolException($"'{Path}' is no definition that could be read; 'asl check' tells why");
    }
}
