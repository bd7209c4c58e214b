using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Methods;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Contracts;

/// <summary>How the types of a <c>[Jsonata]</c> method become data and back.</summary>
/// <param name="pictures">The pictures of the types, by name.</param>
/// <param name="own">The project.</param>
internal sealed class MethodTypes(IReadOnlyDictionary<string, ContractType> pictures, IAssemblySymbol own)
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly string[] s_nodes = ["JsonNode", "JsonObject", "JsonArray", "JsonValue"];
    private static readonly string[] s_scalars = ["Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Uri", "Version"];
    private static readonly string[] s_lists = ["List", "IList", "ICollection", "IEnumerable", "IReadOnlyList", "IReadOnlyCollection"];
    private static readonly string[] s_others = ["CancellationToken", "Type", "Stream", "JsonDocument", "IntPtr", "UIntPtr", "Half", "Int128", "UInt128"];

    /// <summary>A type as C# writes it in full.</summary>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>What a type is; or why it is nothing that an expression takes or gives.</summary>
    public (MethodValue? Value, string? Problem) Of(ITypeSymbol type)
    {
        var inner = ContractReader.NotNull(type);
        if (ProblemOf(inner) is { } problem)
            return (null, problem);
        var value = new MethodValue(
            NameOf(inner.WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
            KindOf(inner),
            !ReferenceEquals(inner, type) || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated))
        { DataType = ContractReader.NameOf(inner) };
        if (value.Kind == MethodValueKind.Scalar)
            return (value with { Converter = ConverterOf(inner) + "Converter" }, null);
        if (value.Kind != MethodValueKind.Type)
            return (value, null);
        if (ItemOf(inner) is { } item)
        {
            var (itemValue, itemProblem) = Of(item);
            if (itemValue is null)
                return (null, itemProblem);
            return itemValue.Kind is MethodValueKind.Type or MethodValueKind.TypeList
                ? (value with { Kind = MethodValueKind.TypeList }, null)
                : (value with { Kind = MethodValueKind.List, Item = itemValue, IsArrayFit = inner.Name != "List" }, null);
        }

        return (Picture(inner)?.Kind == ContractKind.Array ? value with { Kind = MethodValueKind.TypeList } : value, null);
    }

    private ContractType? Picture(ITypeSymbol type) => pictures.TryGetValue(ContractReader.NameOf(type), out var picture) ? picture : null;

    private MethodValueKind KindOf(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String: return MethodValueKind.String;
            case SpecialType.System_Boolean: return MethodValueKind.Boolean;
            case SpecialType.System_Decimal: return MethodValueKind.Decimal;
            case SpecialType.System_Double: return MethodValueKind.Double;
            case SpecialType.System_Single: return MethodValueKind.Single;
            case SpecialType.System_Char or SpecialType.System_DateTime: return MethodValueKind.Scalar;
            case >= SpecialType.System_SByte and <= SpecialType.System_UInt64: return MethodValueKind.Integer;
        }

        if (type.TypeKind == TypeKind.Enum)
            return Picture(type)?.Kind switch
            {
                ContractKind.String => MethodValueKind.EnumText,
                ContractKind.Integer => MethodValueKind.EnumNumber,
                _ => MethodValueKind.Type,
            };
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
            return MethodValueKind.Scalar;
        return (type.ContainingNamespace?.ToDisplayString(), type.Name) switch
        {
            ("AslCompiler", "JsonData") => MethodValueKind.Data,
            ("System.Text.Json", "JsonElement") => MethodValueKind.Element,
            ("System.Text.Json.Nodes", var name) when s_nodes.Contains(name) => MethodValueKind.Node,
            ("System", "TimeProvider") => MethodValueKind.Clock,
            ("System", "Random") => MethodValueKind.Random,
            ("System", var name) when s_scalars.Contains(name) => MethodValueKind.Scalar,
            _ => MethodValueKind.Type,
        };
    }

    private static string ConverterOf(ITypeSymbol type) => type is IArrayTypeSymbol ? "ByteArray" : type.Name;

    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when named.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic" && s_lists.Contains(named.Name) => named.TypeArguments[0],
        _ => null,
    };

    private string? ProblemOf(ITypeSymbol type)
    {
        var name = "'" + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "'";
        if (type.TypeKind == TypeKind.Error || IsEmitted(type))
            return name + " is not known yet when this is generated: it is misspelt, or generated itself; JsonData can take its place";
        if (type.TypeKind == TypeKind.TypeParameter)
            return name + " is a type parameter, and how to read and write it must be known here";
        if (type.SpecialType == SpecialType.System_Void)
            return "An expression gives a value, and the method returns none; give it a return type";
        if (type.Name is "Task" or "ValueTask" && type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks")
            return "An expression is evaluated at once; return the value itself, without " + name;
        return type.IsTupleType || type.IsRefLikeType || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Delegate or TypeKind.Dynamic || IsOther(type)
            ? name + " has no form in JSON"
            : null;
    }

    private static bool IsOther(ITypeSymbol type) =>
        s_others.Contains(type.Name) && type.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));

    // A generator does not see what it makes itself.
    private bool IsEmitted(ITypeSymbol type)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, own))
            return false;
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            if (at.Name == "JsonRecord" && at.ContainingNamespace?.ToDisplayString() == "AslCompiler")
                return true;
        return false;
    }
}
