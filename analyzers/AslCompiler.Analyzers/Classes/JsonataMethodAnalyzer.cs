using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    private protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.FindReferenced(JsonataMethod.AttributeName) is not null)
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.MethodDeclaration);
        });

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (!IsLikely(declaration) || context.ContainingSymbol is not IMethodSymbol method || JsonataMethod.Read(method, declaration) is not { } written)
            return;
        var generatorReports = BuildKeys.GeneratorReports(context.Compilation);
        foreach (var (finding, place) in written.Check())
            if (!finding.IsBlocking || !generatorReports)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Rule), place.ToLocation(declaration.SyntaxTree), [.. finding.Arguments]));
    }

    // To ask all methods of a large project for their attributes takes long.
    private static bool IsLikely(MethodDeclarationSyntax declaration) =>
        declaration.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString().Contains("Jsonata")));
}
