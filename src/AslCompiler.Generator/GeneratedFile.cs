using System.Text;
using AslCompiler.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Generator;

/// <summary>A C# file to add.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Text">Its text; null where the compiler failed.</param>
/// <param name="Failure">What went wrong inside the compiler: a defect of ours (ASL0011).</param>
internal sealed record GeneratedFile(string HintName, string? Text, string? Failure)
{
    public static GeneratedFile Create(DefinitionFile file)
    {
        var hintName = file.TypeName + ".g.cs";
        try
        {
            var source = file.Source;
            var (code, findings) = DefinitionCompiler.Compile(file.Identity, source.Text.ToString(), source.Options);
            SharedFindings.Keep(source.Text, source.Options, findings);
            return new GeneratedFile(hintName, code, null);
        }
        // An exception here is a defect of ours; the user's build shall say so and go on (never CS8785).
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new GeneratedFile(hintName, null, file.Identity.FileName + ": " + exception.GetType().Name + ": " + exception.Message);
        }
    }

    public void AddTo(SourceProductionContext output)
    {
        if (Text is not null)
            output.AddSource(HintName, SourceText.From(Text, Encoding.UTF8));
        if (Failure is not null)
            output.ReportDiagnostic(ErrorReport.InternalError(Failure));
    }
}
