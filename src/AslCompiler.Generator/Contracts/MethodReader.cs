using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AslCompiler.Generator.Contracts;

/// <summary>Makes the neutral picture of a <c>[Jsonata]</c> method.</summary>
/// <param name="method">The method.</param>
/// <param name="declaration">Its declaration.</param>
/// <param name="context">Its JsonContext.</param>
internal sealed class MethodReader(IMethodSymbol method, MethodDeclarationSyntax declaration, ITypeSymbol? context)
{
    public (MethodContract? Contract, MethodProblem? Problem) Read(string expression)
    {
        var pictures = ContractReader.Pictures(context, [.. method.Parameters.Select(parameter => parameter.Type), method.ReturnType]);
        var types = new MethodTypes(pictures, method.ContainingAssembly);
        var parameters = new List<MethodParameter>();
        foreach (var parameter in method.Parameters)
        {
            var (value, problem) = types.Of(parameter.Type);
            if (value is null)
                return (null, Problem(problem!, (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Type ?? (SyntaxNode)declaration));
            parameters.Add(new MethodParameter(parameter.Name, value));
        }

        var (result, resultProblem) = types.Of(method.ReturnType);
        if (result is { Kind: MethodValueKind.Clock or MethodValueKind.Random })
            (result, resultProblem) = (null, "'" + method.ReturnType.Name + "' has no form in JSON");
        if (result is null)
            return (null, Problem(resultProblem!, declaration.ReturnType));
        var key = method.GetDocumentationCommentId() ?? method.ToDisplayString();
        var contract = new MethodContract(
            expression,
            ContractReader.NamespaceOf(method.ContainingType),
            new(Around()),
            method.ContainingType.ToDisplayString(),
            method.Name,
            key,
            Head(),
            new(parameters),
            result,
            context is null ? null : MethodTypes.NameOf(context.WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
            declaration.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)),
            new(pictures.Values.OrderBy(picture => picture.CSharp, StringComparer.Ordinal)))
        {
            IsOblivious = method.ReturnType is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None },
        };
        return (contract, null);
    }

    private static MethodProblem Problem(string message, SyntaxNode place) => new(CSharpCatalog.MethodType.Id, message, SourcePlace.Of(place.GetLocation()));

    // The types around the method, outermost first.
    private List<string> Around()
    {
        var types = new List<string>();
        for (SyntaxNode? at = declaration.Parent; at is TypeDeclarationSyntax type; at = at.Parent)
        {
            var kind = type is RecordDeclarationSyntax record && record.ClassOrStructKeyword.RawKind != 0 ? "record " + record.ClassOrStructKeyword.ValueText : type.Keyword.ValueText;
            var parameters = type.TypeParameterList is { } list ? "<" + string.Join(", ", list.Parameters.Select(parameter => parameter.Identifier.Text)) + ">" : "";
            types.Insert(0, "partial " + kind + " " + type.Identifier.Text + parameters);
        }

        return types;
    }

    private string Head()
    {
        var parameters = method.Parameters.Select((parameter, i) =>
            (i == 0 && method.IsExtensionMethod ? "this " : "") + (parameter.IsParams ? "params " : "") + MethodTypes.NameOf(parameter.Type) + " " + Identifier(parameter.Name));
        return string.Join(" ", declaration.Modifiers.Select(modifier => modifier.ValueText)) + " " + MethodTypes.NameOf(method.ReturnType) + " " + declaration.Identifier.Text
            + "(" + string.Join(", ", parameters) + ")";
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
