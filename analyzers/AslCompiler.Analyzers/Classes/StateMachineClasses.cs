using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers.Classes;

/// <summary>The classes with <c>[StateMachine]</c>.</summary>
internal static class StateMachineClasses
{
    /// <summary>Analyzes each of them.</summary>
    public static void Register(AnalysisContext context, Action<SymbolAnalysisContext, INamedTypeSymbol, AttributeData> analyze) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.FindReferenced(ContractReader.AttributeName) is not null)
                start.RegisterSymbolAction(
                    symbol =>
                    {
                        var type = (INamedTypeSymbol)symbol.Symbol;
                        if (IsLikely(type, symbol.CancellationToken) && ContractReader.Attribute(type) is { ApplicationSyntaxReference: not null } attribute)
                            analyze(symbol, type, attribute);
                    },
                    SymbolKind.NamedType);
        });

    // By the syntax first: to ask all types of a large project for their attributes takes long.
    private static bool IsLikely(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration)
                foreach (var list in declaration.AttributeLists)
                    foreach (var attribute in list.Attributes)
                        if (attribute.Name.ToString().Contains("StateMachine"))
                            return true;
        return false;
    }
}
