using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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
                node.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Rule), place.ToLocation(declaration.SyntaxTree), place == written.Places.Whole ? null : Properties(finding, place, declaration), [.. finding.Arguments]));
    });

    // Only what stands in one piece can be written anew; names that need no quotes are the same in all kinds of strings.
    private static ImmutableDictionary<string, string?>? Properties(Finding finding, SourcePlace place, SyntaxNode declaration)
    {
        if (finding.Fixes.Count != 1 || finding.Fixes[0].Edits.Length != 1 || finding.Fixes[0].Edits[0] is not { } edit || edit.Span != finding.Span || !edit.NewText.All(c => c is '$' or '_' || char.IsLetterOrDigit(c)))
            return null;
        var written = declaration.SyntaxTree.GetText().ToString(new TextSpan(place.Span.Start, place.Span.Length));
        return written.Length == finding.Span.Length && written.IndexOf('"') < 0
            ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Replacement, edit.NewText)
            : null;
    }
}
