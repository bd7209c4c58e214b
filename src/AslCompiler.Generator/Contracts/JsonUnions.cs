using AslCompiler.Compiler.Contracts;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Contracts;

/// <summary>Polymorphic types in JSON: the members of a base type together with those of the types that <c>[JsonDerivedType]</c> names.</summary>
internal static class JsonUnions
{
    /// <summary>The types that a base type may be in JSON, with the names and numbers that tell them; empty when it is not polymorphic.</summary>
    public static List<(INamedTypeSymbol Type, bool IsTold)> DerivedTypes(INamedTypeSymbol type)
    {
        var derived = new List<(INamedTypeSymbol Type, bool IsTold)>();
        foreach (var attribute in type.GetAttributes())
            if (attribute.AttributeClass?.Name == "JsonDerivedTypeAttribute" && ContractReader.TypeOf(attribute) is INamedTypeSymbol found)
                derived.Add((found, attribute.ConstructorArguments.Length > 1));
        return derived;
    }

    /// <summary>The union's members: one that not all types have may be missing, one that has several types may be anything.</summary>
    /// <param name="type">The base type.</param>
    /// <param name="derived">The derived ones.</param>
    /// <param name="membersOf">Gives a type's members.</param>
    public static List<ContractMember> Members(INamedTypeSymbol type, List<(INamedTypeSymbol Type, bool IsTold)> derived, Func<INamedTypeSymbol, List<ContractMember>> membersOf)
    {
        var alternatives = derived.Select(other => membersOf(other.Type)).ToList();
        // Only what is neither abstract nor an interface can be written as itself.
        if (!type.IsAbstract && !derived.Exists(other => SymbolEqualityComparer.Default.Equals(other.Type, type)))
            alternatives.Add(membersOf(type));
        var union = new List<ContractMember>();
        if (derived.Exists(other => other.IsTold))
            union.Add(new ContractMember(Discriminator(type), "", type.IsAbstract && derived.TrueForAll(other => other.IsTold)));
        foreach (var member in alternatives.SelectMany(members => members))
            if (!union.Exists(known => known.JsonName == member.JsonName))
                union.Add(Join(member, alternatives));
        return union;
    }

    private static ContractMember Join(ContractMember first, List<List<ContractMember>> alternatives)
    {
        var isRequired = true;
        var type = first.Type;
        foreach (var members in alternatives)
        {
            var found = members.Find(member => member.JsonName == first.JsonName);
            isRequired &= found?.IsRequired == true;
            if (found is not null && found.Type != type)
                type = "";
        }

        return first with { Type = type, IsRequired = isRequired };
    }

    private static string Discriminator(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
            if (attribute.AttributeClass?.Name == "JsonPolymorphicAttribute")
                foreach (var argument in attribute.NamedArguments)
                    if (argument is { Key: "TypeDiscriminatorPropertyName", Value.Value: string name })
                        return name;
        return "$type";
    }
}
