using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Schemas;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Analyzers;

/// <summary>ASL1113: JSON Schemas of a machine's data that are for no definition, or not understood.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor Unreadable = Descriptors.Of(DiagnosticCatalog.UnreadableSchema);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Unreadable];

    private protected override void Register(AnalysisContext context) => context.RegisterAdditionalFileAction(Analyze);

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!SchemaFiles.Is(file) || SchemaFiles.Name(file, context.Options.AnalyzerConfigOptionsProvider) is var schema && !schema.NamesARole || file.GetText(context.CancellationToken) is not { } text)
            return;
        if (!context.Options.AdditionalFiles.Any(other => other.Path.EndsWith(AslDefinitionAnalyzer.Extension, StringComparison.OrdinalIgnoreCase) && schema.For(other.Path).Any()))
        {
            context.ReportDiagnostic(Diagnostic.Create(Unreadable, Location.Create(file.Path, default, default), schema.WhyForNone));
            return;
        }

        foreach (var finding in SchemaCheck.Check(text.ToString()))
            context.ReportDiagnostic(Diagnostic.Create(Unreadable, AslDefinitionAnalyzer.Locate(new TextSpan(finding.Span.Start, finding.Span.Length), file.Path, text), finding.Message));
    }
}
