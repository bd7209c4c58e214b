using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AslCompiler.Generator.Contracts;

/// <summary>ASL1401: what keeps the body of a <c>[Jsonata]</c> method from being generated.</summary>
internal static class MethodConflicts
{
    /// <summary>The first thing that is in the way, and its place; null where nothing is.</summary>
    /// <param name="method">The method.</param>
    /// <param name="declaration">Its declaration.</param>
    public static (string Message, Location Place)? Of(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var name = "'" + method.Name + "'";
        if (declaration.Body is not null || declaration.ExpressionBody is not null)
            return At(name + " has a body, which the expression would be; remove one of them");
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return At(name + " is not partial, so its body cannot be generated; add 'partial'");
        if (method.PartialImplementationPart?.DeclaringSyntaxReferences.Any(reference => !reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)) == true)
            return At(name + " has a body elsewhere, which the expression would be; remove one of them");
        if (method.ContainingType.GetMembers(method.Name).FirstOrDefault(other => other.GetDocumentationCommentId() == method.GetDocumentationCommentId()) is { } first && !SymbolEqualityComparer.Default.Equals(first, method))
            return At(name + " is declared before with the same parameters; remove one of them");
        if (method.IsGenericMethod)
            return At(name + " has type parameters, which an expression knows nothing of; remove them");
        if (method.RefKind != RefKind.None)
            return At(name + " returns by reference, and an expression gives a value; remove 'ref'");
        for (SyntaxNode? at = declaration.Parent; at is TypeDeclarationSyntax type; at = at.Parent)
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                return ("'" + type.Identifier.ValueText + "' is not partial, so the body of " + name + " cannot be generated; add 'partial'", type.Identifier.GetLocation());
            if (type.Modifiers.Any(SyntaxKind.FileKeyword))
                return ("'" + type.Identifier.ValueText + "' is seen in its file only, so the body of " + name + " cannot be generated; remove 'file'", type.Identifier.GetLocation());
        }

        return OfParameters(method);

        (string, Location) At(string message) => (message, declaration.Identifier.GetLocation());
    }

    private static (string Message, Location Place)? OfParameters(IMethodSymbol method)
    {
        var services = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
                return ("The parameter '" + parameter.Name + "' is passed by reference, and an expression takes values; remove '" + Word(parameter.RefKind) + "'", parameter.Locations[0]);
            if (parameter.Type.Name is "TimeProvider" or "Random" && parameter.Type.ContainingNamespace?.ToDisplayString() == "System" && !services.Add(parameter.Type.Name))
                return ("'" + method.Name + "' has two parameters of the type " + parameter.Type.Name + ", of which an expression takes one; remove '" + parameter.Name + "'", parameter.Locations[0]);
        }

        return null;
    }

    private static string Word(RefKind kind) => kind switch { RefKind.Out => "out", RefKind.In => "in", RefKind.Ref => "ref", _ => "ref readonly" };
}
