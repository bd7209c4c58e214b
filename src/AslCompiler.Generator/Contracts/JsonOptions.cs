using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Contracts;

/// <summary>What the options of a serializer context say of types; without a context <c>JsonSerializerOptions.Web</c> is used.</summary>
internal sealed class JsonOptions
{
    private readonly HashSet<string> converted = new(StringComparer.Ordinal);
    private readonly HashSet<string> textEnums = new(StringComparer.Ordinal);
    private bool allEnumsAreTexts;

    private JsonOptions(Func<string, string> naming) => Naming = naming;

    /// <summary>How properties are named.</summary>
    public Func<string, string> Naming { get; }

    /// <summary>Fields are members too.</summary>
    public bool IncludesFields { get; private set; }

    /// <summary>A converter decides by itself which types it takes.</summary>
    public bool HasUnknownConverter { get; private set; }

    public static JsonOptions Of(ITypeSymbol? context)
    {
        var options = new JsonOptions(NamingPolicies.Of(context));
        if (context?.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == "JsonSourceGenerationOptionsAttribute") is { } attribute)
            foreach (var argument in attribute.NamedArguments)
                options.Read(argument.Key, argument.Value);
        return options;
    }

    /// <summary>A converter of the options takes the type.</summary>
    public bool Converts(ITypeSymbol type) => HasUnknownConverter || converted.Contains(ContractReader.NameOf(type));

    /// <summary>The options write the enum as its names.</summary>
    public bool IsText(INamedTypeSymbol type) => allEnumsAreTexts || textEnums.Contains(ContractReader.NameOf(type));

    private void Read(string name, TypedConstant value)
    {
        switch (name)
        {
            case "IncludeFields":
                IncludesFields = value.Value is true;
                break;
            case "UseStringEnumConverter":
                allEnumsAreTexts |= value.Value is true;
                break;
            case "Converters" when value is { Kind: TypedConstantKind.Array, IsNull: false }:
                foreach (var converter in value.Values)
                    if (converter is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type })
                        AddConverter(type);
                break;
        }
    }

    private void AddConverter(INamedTypeSymbol converter)
    {
        if (JsonEnums.IsTextConverter(converter))
        {
            if (converter.TypeArguments.Length == 1)
                textEnums.Add(ContractReader.NameOf(converter.TypeArguments[0]));
            else
                allEnumsAreTexts = true;
            return;
        }

        for (var at = converter.BaseType; at is not null; at = at.BaseType)
            if (at is { Name: "JsonConverter", TypeArguments.Length: 1 })
            {
                converted.Add(ContractReader.NameOf(at.TypeArguments[0]));
                return;
            }

        HasUnknownConverter = true;
    }
}
