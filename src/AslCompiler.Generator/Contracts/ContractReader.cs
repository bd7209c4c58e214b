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

    private readonly JsonOptions options;

    private ContractReader(ITypeSymbol? context) => options = JsonOptions.Of(context);

    /// <summary>The contract of a class; null when its attribute cannot be read.</summary>
    public static MachineContract? Read(INamedTypeSymbol type)
    {
        if (Attribute(type) is not { } attribute || TextOf(attribute) is not { } definition)
            return null;
        var contextType = Argument(attribute, "JsonContext") as ITypeSymbol;
        var reader = new ContractReader(contextType);
        var input = reader.Named(attribute, "Input");
        var output = reader.Named(attribute, "Output");
        var tasks = new List<TaskContract>();
        foreach (var (other, task) in TaskAttributes(type))
            tasks.Add(new TaskContract(task, reader.Named(other, "Request"), reader.Named(other, "Result")));
        return new MachineContract(
            definition,
            NamespaceOf(type),
            type.Name,
            type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            input,
            output,
            contextType?.ToDisplayString(Format),
            new(tasks),
            new(reader.types.Values.OrderBy(contract => contract.CSharp, StringComparer.Ordinal)));
    }

    /// <summary>A class's namespace; empty for the global one.</summary>
    public static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();

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

    /// <summary>The first argument of the constructor, where it is a type.</summary>
    public static ITypeSymbol? TypeOf(AttributeData attribute) =>
        attribute.ConstructorArguments is { Length: > 0 } arguments && arguments[0].Kind == TypedConstantKind.Type ? arguments[0].Value as ITypeSymbol : null;

    private static object? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private string? Named(AttributeData attribute, string name) => Argument(attribute, name) is ITypeSymbol type ? Add(NotNull(type)) : null;

    /// <summary>The names of types and of all types that they hold.</summary>
    /// <param name="roots">The types.</param>
    public static IEnumerable<string> Reach(IEnumerable<ITypeSymbol> roots) => Pictures(null, roots).Keys;

    /// <summary>The pictures of types and of all types that they hold, by name.</summary>
    /// <param name="context">The serializer context; null for reflection.</param>
    /// <param name="roots">The types.</param>
    public static IReadOnlyDictionary<string, ContractType> Pictures(ITypeSymbol? context, IEnumerable<ITypeSymbol> roots)
    {
        var reader = new ContractReader(context);
        foreach (var root in roots)
            reader.Add(root);
        return reader.types;
    }

    // Gives the name of the type's picture, by which it is found.
    private string Add(ITypeSymbol type, ITypeSymbol? converter = null)
    {
        var inner = NotNull(type);
        if (inner is INamedTypeSymbol { TypeKind: TypeKind.Enum } choice)
            return AddEnum(choice, mayBeNull: !ReferenceEquals(inner, type), converter);
        // A converter of the member's own may make anything of it.
        if (converter is not null)
            return "";
        var name = NameOf(inner);
        if (types.ContainsKey(name))
            return name;
        // A type that holds itself finds its name here.
        types[name] = new ContractType(name, ContractKind.Any, inner.IsValueType, null, new([]));
        types[name] = Describe(inner, name);
        return name;
    }

    /// <summary>A type without its <c>?</c>, by which values and null are told apart at the machine's doors.</summary>
    public static ITypeSymbol NotNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>A type's name, by which its picture is found.</summary>
    public static string NameOf(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Format);

    // One enum may be written in several ways: each has its picture, and the enum's own name is that of the plain one.
    private string AddEnum(INamedTypeSymbol type, bool mayBeNull, ITypeSymbol? converter)
    {
        var name = NameOf(type);
        converter ??= ConverterOf(type);
        if (!types.ContainsKey(name))
            types[name] = Picture(ConverterOf(type), name, mayBeNull: false);
        if (!mayBeNull && SymbolEqualityComparer.Default.Equals(converter, ConverterOf(type)))
            return name;
        var other = name + (mayBeNull ? "?" : "") + (converter is null ? "" : " by " + NameOf(converter));
        if (!types.ContainsKey(other))
            types[other] = Picture(converter, other, mayBeNull);
        return other;

        ContractType Picture(ITypeSymbol? by, string key, bool mayBeNull) =>
            by is null ? options.IsText(type) ? JsonEnums.AsText(type, key, mayBeNull) : new ContractType(key, options.Converts(type) ? ContractKind.Any : ContractKind.Integer, true, null, new([]))
            : JsonEnums.IsTextConverter(by) ? JsonEnums.AsText(type, key, mayBeNull)
            : new ContractType(key, ContractKind.Any, true, null, new([]));
    }

    private ContractType Describe(ITypeSymbol type, string name)
    {
        var kind = KindOf(type);
        string? item = null;
        List<ContractMember> list = [];
        if (options.Converts(type))
            kind = ContractKind.Any;
        else if (kind == ContractKind.Any && ConverterOf(type) is null)
        {
            if (ElementOf(type) is { } element)
                (kind, item) = (element.IsDictionary ? ContractKind.Dictionary : ContractKind.Array, Add(element.Type));
            else if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named && !IsFrameworkType(named) && MembersOf(named) is { } members)
                (kind, list) = (ContractKind.Object, members);
        }

        // What is not named is kept aside: any member may be there.
        return list.Contains(JsonMembers.Others)
            ? new ContractType(name, ContractKind.Dictionary, type.IsValueType, null, new([]))
            : new ContractType(name, kind, type.IsValueType, item, new(list));
    }

    // Null where only the run time knows: which class is behind a type that has no instances of its own.
    private List<ContractMember>? MembersOf(INamedTypeSymbol type)
    {
        var members = new JsonMembers(options, Add);
        var own = members.Of(type);
        var derived = JsonUnions.DerivedTypes(type);
        foreach (var (other, _) in derived)
            Add(other);
        return derived.Count > 0 ? JsonUnions.Members(type, derived, members.Of)
            : type.IsAbstract || type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonPolymorphicAttribute") ? null
            : own;
    }

    private static ContractKind KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String or SpecialType.System_Char => ContractKind.String,
        SpecialType.System_Boolean => ContractKind.Boolean,
        SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
            or SpecialType.System_Int64 or SpecialType.System_UInt64 => ContractKind.Integer,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => ContractKind.Number,
        SpecialType.System_DateTime => ContractKind.Timestamp,
        _ => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() switch
        {
            "System.DateTimeOffset" => ContractKind.Timestamp,
            "byte[]" or "System.Guid" or "System.Uri" or "System.DateOnly" or "System.TimeOnly" or "System.TimeSpan" => ContractKind.String,
            _ => ContractKind.Any,
        },
    };

    // The type's own converter, or the attribute that stands for one; null when there is none.
    private static ITypeSymbol? ConverterOf(ITypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Text.Json.Serialization.JsonConverterAttribute") is { } attribute
            ? TypeOf(attribute) ?? attribute.AttributeClass : null;

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
}
