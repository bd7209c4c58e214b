using AslCompiler.Compiler.Contracts;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Contracts;

/// <summary>Makes the neutral picture of the types that a <c>[StateMachine]</c> class names. Holds no symbol.</summary>
internal sealed class ContractReader
{
    public const string AttributeName = "AslCompiler.StateMachineAttribute";

    private const string TaskAttributeName = "AslCompiler.TaskContractAttribute";

    // Names in full, with global::, and with ? where a reference may be null.
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat;

    private readonly Dictionary<string, ContractType> types = new(StringComparer.Ordinal);

    private readonly Func<string, string> naming;

    private ContractReader(Func<string, string> naming) => this.naming = naming;

    /// <summary>The contract of a class; null when its attribute cannot be read.</summary>
    public static MachineContract? Read(INamedTypeSymbol type)
    {
        if (Attribute(type) is not { } attribute || TextOf(attribute) is not { } definition)
            return null;
        var contextType = Argument(attribute, "JsonContext") as ITypeSymbol;
        var reader = new ContractReader(NamingPolicies.Of(contextType));
        var input = reader.Named(attribute, "Input");
        var output = reader.Named(attribute, "Output");
        var tasks = new List<TaskContract>();
        foreach (var (other, task) in TaskAttributes(type))
            tasks.Add(new TaskContract(task, reader.Named(other, "Request"), reader.Named(other, "Result")));
        return new MachineContract(
            definition,
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            input,
            output,
            contextType?.ToDisplayString(Format),
            new(tasks),
            new(reader.types.Values.OrderBy(contract => contract.CSharp, StringComparer.Ordinal)));
    }

    /// <summary>The class's <c>[StateMachine]</c>.</summary>
    public static AttributeData? Attribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.ToDisplayString() == AttributeName);

    /// <summary>The class's <c>[TaskContract]</c>s that can be read.</summary>
    public static IEnumerable<(AttributeData Attribute, string Task)> TaskAttributes(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
            if (attribute.AttributeClass?.ToDisplayString() == TaskAttributeName && TextOf(attribute) is { } task)
                yield return (attribute, task);
    }

    /// <summary>The first argument of the constructor, where it is a text.</summary>
    public static string? TextOf(AttributeData attribute) => attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0].Kind == TypedConstantKind.Primitive ? arguments[0].Value as string : null;

    private static object? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private string? Named(AttributeData attribute, string name) => Argument(attribute, name) is ITypeSymbol type ? Add(type) : null;

    /// <summary>The names of types and of all types that they hold.</summary>
    /// <param name="roots">The types.</param>
    public static ICollection<string> Reach(IEnumerable<ITypeSymbol> roots)
    {
        var reader = new ContractReader(static name => name);
        foreach (var root in roots)
            reader.Add(root);
        return reader.types.Keys;
    }

    // Gives the type's name, by which its picture is found.
    private string Add(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Add(nullable.TypeArguments[0]);
        var name = NameOf(type);
        if (types.ContainsKey(name))
            return name;
        // A type that holds itself finds its name here.
        types[name] = new ContractType(name, ContractKind.Any, type.IsValueType, null, new([]));
        types[name] = Describe(type, name);
        return name;
    }

    /// <summary>A type's name, by which its picture is found.</summary>
    public static string NameOf(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Format);

    private ContractType Describe(ITypeSymbol type, string name)
    {
        var kind = KindOf(type);
        string? item = null;
        IEnumerable<ContractMember> members = [];
        if (kind == ContractKind.Any && !HasConverter(type))
        {
            if (ElementOf(type) is { } element)
                (kind, item) = (element.IsDictionary ? ContractKind.Dictionary : ContractKind.Array, Add(element.Type));
            else if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named && !IsFrameworkType(named) && !IsPolymorphic(named))
                (kind, members) = (ContractKind.Object, Members(named));
        }

        var list = members.ToArray();
        // What is not named is kept aside: any member may be there.
        return list.Any(member => member.JsonName.Length == 0)
            ? new ContractType(name, ContractKind.Dictionary, type.IsValueType, null, new([]))
            : new ContractType(name, kind, type.IsValueType, item, new(list));
    }

    private static ContractKind KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String or SpecialType.System_Char => ContractKind.String,
        SpecialType.System_Boolean => ContractKind.Boolean,
        SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
            or SpecialType.System_Int64 or SpecialType.System_UInt64 => ContractKind.Integer,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => ContractKind.Number,
        SpecialType.System_DateTime => ContractKind.Timestamp,
        _ => type.ToDisplayString() switch
        {
            "System.DateTimeOffset" => ContractKind.Timestamp,
            "System.Guid" or "System.Uri" or "System.DateOnly" or "System.TimeOnly" or "System.TimeSpan" => ContractKind.String,
            _ => ContractKind.Any,
        },
    };

    // Enums are numbers, unless a converter makes them texts; which one, the serializer's options decide too: so they are left open.
    private static bool HasConverter(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Text.Json.Serialization.JsonConverterAttribute");

    private static bool IsPolymorphic(INamedTypeSymbol type) =>
        type.IsAbstract || type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "JsonPolymorphicAttribute" or "JsonDerivedTypeAttribute");

    private static bool IsFrameworkType(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space == "AslCompiler");

    private static (ITypeSymbol Type, bool IsDictionary)? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return (array.ElementType, false);
        if (type.SpecialType == SpecialType.System_String || type is not INamedTypeSymbol named)
            return null;
        foreach (var candidate in named.AllInterfaces.Concat([named]))
            if (candidate.Name is "IDictionary" or "IReadOnlyDictionary" && candidate.TypeArguments.Length == 2)
                return (candidate.TypeArguments[1], true);
        foreach (var candidate in named.AllInterfaces.Concat([named]))
            if (candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return (candidate.TypeArguments[0], false);
        return null;
    }

    // Public properties, those of base types too; a name from JsonPropertyName, else the property's own.
    private List<ContractMember> Members(INamedTypeSymbol type)
    {
        var members = new List<ContractMember>();
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: true } or { IsIndexer: true } or { DeclaredAccessibility: not Accessibility.Public } or { GetMethod: null } || IsIgnored(property))
                    continue;
                if (property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonExtensionDataAttribute"))
                    members.Add(new ContractMember("", "", false));
                else if (JsonNameOf(property) is var name && !members.Exists(member => member.JsonName == name))
                    members.Add(new ContractMember(name, Add(property.Type), IsRequired(property)));
            }

        return members;
    }

    private static bool IsIgnored(IPropertySymbol property) =>
        property.Name == "EqualityContract"
        || property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute") is { } ignore
            && (ignore.NamedArguments.Length == 0 || Equals(ignore.NamedArguments[0].Value.Value, 1));

    private string JsonNameOf(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute") is { } given && TextOf(given) is { } name ? name : naming(property.Name);

    private static bool IsRequired(IPropertySymbol property) => property.IsRequired || property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonRequiredAttribute");
}
