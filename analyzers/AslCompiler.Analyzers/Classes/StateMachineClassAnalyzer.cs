using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers.Classes;

/// <summary>ASL1108 and ASL1109: a <c>[StateMachine]</c> class that cannot be joined with what is generated, or has no definition.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateMachineClassAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor ClassConflict = Descriptors.Of(CSharpCatalog.ClassConflict);

    private static readonly DiagnosticDescriptor NoDefinition = Descriptors.Of(CSharpCatalog.NoDefinition);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ClassConflict, NoDefinition];

    private protected override void Register(AnalysisContext context) => StateMachineClasses.Register(context, Analyze);

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData attribute)
    {
        if (StateMachineClass.Read(type) is not { } written)
            return;
        foreach (var (member, message) in MemberConflicts.Of(type))
            context.ReportDiagnostic(Diagnostic.Create(ClassConflict, member, message));
        if (!BuildKeys.GeneratorReports(context.Compilation) && written.Check(context.Options.DefinitionPaths(), Contracts.Of(context.Compilation)) is var (finding, place))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Rule), place.ToLocation(attribute.ApplicationSyntaxReference!.SyntaxTree), [.. finding.Arguments]));
    }
}
