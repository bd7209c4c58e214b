using AslCompiler.Compiler.Contracts;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Contracts;

/// <summary>The members that System.Text.Json sees in a type.</summary>
/// <param name="options">The options.</param>
/// <param name="add">Makes the picture of a member's type, which it is given with its converter, and gives the picture's name.</param>
internal sealed class JsonMembers(JsonOptions options, Func<ITypeSymbol, ITypeSymbol?, string> add)
{
    /// <summary>Stands for data that is kept aside, so that any member may be there.</summary>
    public static readonly ContractMember Others = new("", "", false);

    /// <summary>The members of a type and of its base types.</summary>
    public List<ContractMember> Of(INamedTypeSymbol type)
    {
        var members = new List<ContractMember>();
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            AddOwn(current, members);
        // A class has all of its interfaces' members already.
        if (type.TypeKind == TypeKind.Interface)
            foreach (var parent in type.AllInterfaces)
                AddOwn(parent, members);
        return members;
    }

    private void AddOwn(INamedTypeSymbol type, List<ContractMember> members)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic || TypeOf(member) is not { } memberType || IsIgnored(member))
                continue;
            if (Find(member, "JsonExtensionDataAttribute") is not null)
                members.Add(Others);
            else if (NameOf(member) is var name && !members.Exists(other => other.JsonName == name))
                members.Add(new ContractMember(name, TypeNameOf(member, memberType), IsRequired(member)));
        }
    }

    // Null for what is no member in JSON.
    private ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property when IsSeen(property, property.DeclaredAccessibility == Accessibility.Public) => property.Type,
        IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field when IsSeen(field, options.IncludesFields && field.DeclaredAccessibility == Accessibility.Public) => field.Type,
        _ => null,
    };

    private static bool IsSeen(ISymbol member, bool byDefault) => byDefault || Find(member, "JsonIncludeAttribute") is not null;

    private string TypeNameOf(ISymbol member, ITypeSymbol type) =>
        // Numbers may be texts then.
        Find(member, "JsonNumberHandlingAttribute") is not null ? ""
        : add(type, Find(member, "JsonConverterAttribute") is { } converter ? ContractReader.TypeOf(converter) ?? converter.AttributeClass : null);

    private static bool IsIgnored(ISymbol member) =>
        member.Name == "EqualityContract"
        || (Find(member, "JsonIgnoreAttribute") is { } ignore && (ignore.NamedArguments.Length == 0 || Equals(ignore.NamedArguments[0].Value.Value, 1)));

    private string NameOf(ISymbol member) =>
        Find(member, "JsonPropertyNameAttribute") is { } given && ContractReader.TextOf(given) is { } name ? name : options.Naming(member.Name);

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } || Find(member, "JsonRequiredAttribute") is not null;

    private static AttributeData? Find(ISymbol symbol, string attribute) => symbol.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == attribute);
}
