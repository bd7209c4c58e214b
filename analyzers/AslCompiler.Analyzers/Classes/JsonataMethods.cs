using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers.Classes;

/// <summary>The methods with <c>[Jsonata]</c>.</summary>
internal static class JsonataMethods
{
    /// <summary>Analyzes each of them.</summary>
    public static void Register(AnalysisContext context, Action<SyntaxNodeAnalysisContext, IMethodSymbol, MethodDeclarationSyntax, JsonataMethod> analyze) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.FindReferenced(JsonataMethod.AttributeName) is not null)
                start.RegisterSyntaxNodeAction(
                    node =>
                    {
                        var declaration = (MethodDeclarationSyntax)node.Node;
                        if (IsLikely(declaration) && node.ContainingSymbol is IMethodSymbol method && JsonataMethod.Read(method, declaration) is { } written)
                            analyze(node, method, declaration, written);
                    },
                    SyntaxKind.MethodDeclaration);
        });

    // To ask all methods of a large project for their attributes takes long.
    private static bool IsLikely(MethodDeclarationSyntax declaration) =>
        declaration.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString().Contains("Jsonata")));
}
