using System.Collections.Immutable;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Methods;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers.Classes;

/// <summary>ASL1106: a type of a contract, or of a <c>[Jsonata]</c> method, that the JsonContext does not know.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonContextAnalyzer : AslAnalyzer
{
    private static readonly DiagnosticDescriptor UnknownToContext = Descriptors.Of(CSharpCatalog.UnknownToContext);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [UnknownToContext];

    private protected override void Register(AnalysisContext context)
    {
        StateMachineClasses.Register(context, Analyze);
        JsonataMethods.Register(context, Analyze);
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData attribute)
    {
        if (Argument(attribute, "JsonContext") is not INamedTypeSymbol { TypeKind: TypeKind.Class } json)
            return;
        var known = KnownTo(json);
        Check(attribute, ["Input", "Output"], json, known, context);
        foreach (var (contract, _) in ContractReader.TaskAttributes(type))
            Check(contract, ["Request", "Result"], json, known, context);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, IMethodSymbol method, MethodDeclarationSyntax declaration, JsonataMethod written)
    {
        if (written.Contract is not { } contract || JsonataMethod.AttributeOf(method) is not { } attribute || Argument(attribute, "JsonContext") is not INamedTypeSymbol { TypeKind: TypeKind.Class } json)
            return;
        var known = KnownTo(json);
        for (var i = 0; i < method.Parameters.Length; i++)
            Check(contract.Parameters[i].Value, method.Parameters[i].Type, declaration.ParameterList.Parameters[i].Type);
        Check(contract.Result, method.ReturnType, declaration.ReturnType);

        void Check(MethodValue value, ITypeSymbol type, TypeSyntax? place)
        {
            if (value is { Kind: MethodValueKind.Type or MethodValueKind.TypeList, DataType: { } name } && known.Add(name) && place is not null)
                context.ReportDiagnostic(Unknown(json, name, ContractReader.NotNull(type).WithNullableAnnotation(NullableAnnotation.None), place.GetLocation()));
        }
    }

    private static HashSet<string> KnownTo(INamedTypeSymbol json) => new(ContractReader.Reach(RootsOf(json)), StringComparer.Ordinal);

    private static IEnumerable<ITypeSymbol> RootsOf(INamedTypeSymbol json)
    {
        foreach (var attribute in json.GetAttributes())
            if (attribute.AttributeClass?.Name == "JsonSerializableAttribute" && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol root })
                yield return root;
    }

    private static ITypeSymbol? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as ITypeSymbol;

    // Each type is told of once.
    private static void Check(AttributeData attribute, string[] names, INamedTypeSymbol json, HashSet<string> known, SymbolAnalysisContext context)
    {
        foreach (var name in names)
            if (Argument(attribute, name) is { TypeKind: not TypeKind.Error } type && ContractReader.NameOf(ContractReader.NotNull(type)) is var fullName && known.Add(fullName) && Place(attribute, name, context) is { } place)
                context.ReportDiagnostic(Unknown(json, fullName, type, place));
    }

    private static Diagnostic Unknown(INamedTypeSymbol json, string fullName, ITypeSymbol type, Location place) => Diagnostic.Create(
        UnknownToContext,
        place,
        // Where the fix is made.
        json.Locations.Where(location => location.IsInSource).Take(1),
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Type, fullName),
        json.Name,
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));

    private static Location? Place(AttributeData attribute, string name, SymbolAnalysisContext context) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax { ArgumentList: { } arguments }
            ? arguments.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression.GetLocation()
            : null;
}
