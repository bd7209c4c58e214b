using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers.Classes;

/// <summary>ASL1401 to ASL1403, and those of ASL04xx and ASL1104 that mean something outside of a state machine: <c>[Jsonata]</c> methods, the findings of an expression at their place within the C# string.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonataMethodAnalyzer : AslAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. CSharpCatalog.Methods.Select(Descriptors.Of),
        Descriptors.Of(DiagnosticCatalog.JsonataSyntax), Descriptors.Of(DiagnosticCatalog.NoSuchProperty),
        Descriptors.Of(AdviceCatalog.UnknownFunction), Descriptors.Of(AdviceCatalog.FunctionArguments), Descriptors.Of(AdviceCatalog.MayBeUndefined), Descriptors.Of(AdviceCatalog.FieldValue),
    ];

    private protected override void Register(AnalysisContext context) => JsonataMethods.Register(context, static (node, _, declaration, written) =>
    {
        var generatorReports = BuildKeys.GeneratorReports(node.Compilation);
        foreach (var (finding, place) in written.Check())
            if (!finding.IsBlocking || !generatorReports)
                node.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Rule), place.ToLocation(declaration.SyntaxTree), [.. finding.Arguments]));
    });
}
