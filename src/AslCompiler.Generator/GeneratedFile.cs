using System.Text;
using AslCompiler.Compiler;
using AslCompiler.Compiler.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Generator;

/// <summary>A C# file to add.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Text">Its text; null where the compiler failed.</param>
/// <param name="Failure">What went wrong inside the compiler: a defect of ours (ASL0011).</param>
internal sealed record GeneratedFile(string HintName, string? Text, string? Failure)
{
    public static GeneratedFile Create(DefinitionFile file) => Create(file.TypeName + ".g.cs", file.Identity.FileName, () =>
    {
        var source = file.Source;
        var (code, findings) = DefinitionCompiler.Compile(file.Identity, source.Text.ToString(), source.Options);
        SharedFindings.Keep(source.Text, source.Options, findings);
        return code;
    });

    public static GeneratedFile Create(MethodContract method) => Create(method.HintName, method.TypeName + "." + method.Name, () => MethodCompiler.Emit(method));

    private static GeneratedFile Create(string hintName, string source, Func<string?> compile)
    {
        try
        {
            return new GeneratedFile(hintName, compile(), null);
        }
        // An exception here is a defect of ours; the user's build shall say so and go on (never CS8785).
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new GeneratedFile(hintName, null, source + ": " + exception.GetType().Name + ": " + exception.Message);
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
