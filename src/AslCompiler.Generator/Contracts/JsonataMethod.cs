using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AslCompiler.Generator.Contracts;

/// <summary>A <c>[Jsonata]</c> method as it is written. Holds no symbol and no syntax.</summary>
/// <param name="Contract">All that its body depends on; null where it cannot have one.</param>
/// <param name="Problem">Why it cannot; null where it can.</param>
/// <param name="Places">The places of the expression's parts.</param>
internal sealed record JsonataMethod(MethodContract? Contract, MethodProblem? Problem, ExpressionPlaces Places)
{
    public const string AttributeName = "AslCompiler.JsonataAttribute";

    /// <summary>Null when the attribute cannot be read.</summary>
    public static JsonataMethod? Read(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        if (AttributeOf(method) is not { ApplicationSyntaxReference: { } reference } attribute
            || ContractReader.TextOf(attribute) is not { } expression
            || (reference.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null) is not { } argument)
            return null;
        var places = ExpressionPlaces.Of(argument.Expression, expression);
        if (MethodConflicts.Of(method, declaration) is var (conflict, place))
            return new JsonataMethod(null, new MethodProblem(CSharpCatalog.MethodConflict.Id, conflict, SourcePlace.Of(place)), places);
        var context = attribute.NamedArguments.FirstOrDefault(named => named.Key == "JsonContext").Value.Value as ITypeSymbol;
        if (context is not null and not IErrorTypeSymbol && !IsSerializerContext(context))
            return new JsonataMethod(null, new MethodProblem(CSharpCatalog.MethodConflict.Id, "'" + context.Name + "' is no JsonSerializerContext, so it knows no types; derive it from JsonSerializerContext", places.Whole), places);
        var (contract, problem) = new MethodReader(method, declaration, context).Read(expression);
        return new JsonataMethod(contract, problem, places);
    }

    /// <summary>The method's attribute.</summary>
    public static AttributeData? AttributeOf(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.ToDisplayString() == AttributeName);

    private static bool IsSerializerContext(ITypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            if (at.Name == "JsonSerializerContext")
                return true;
        return false;
    }

    /// <summary>All that is wrong, each with its place.</summary>
    public IEnumerable<(Finding Finding, SourcePlace Place)> Check()
    {
        if (Problem is { } problem)
            return [(new Finding(DiagnosticCatalog.Find(problem.Rule)!, default, problem.Message), problem.Place)];
        return Contract is null ? [] : MethodCompiler.Check(Contract).Select(finding => (finding, Places.Of(finding.Span)));
    }
}

/// <param name="Rule">The rule's id.</param>
/// <param name="Message">What is in the way.</param>
/// <param name="Place">Where.</param>
internal sealed record MethodProblem(string Rule, string Message, SourcePlace Place);
