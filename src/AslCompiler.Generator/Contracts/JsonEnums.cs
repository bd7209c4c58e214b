using AslCompiler.Compiler.Contracts;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Contracts;

/// <summary>Enums in JSON: numbers, or the names of their members where <c>JsonStringEnumConverter</c> says so.</summary>
internal static class JsonEnums
{
    /// <summary>The converter that writes names.</summary>
    public static bool IsTextConverter(ITypeSymbol? converter) => converter is { Name: "JsonStringEnumConverter" };

    /// <summary>The picture of an enum that is written as its names.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="name">The picture's name.</param>
    /// <param name="mayBeNull">Null comes too.</param>
    public static ContractType AsText(INamedTypeSymbol type, string name, bool mayBeNull)
    {
        // Flags are written together, as one text.
        var isClosed = !mayBeNull && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute");
        return new ContractType(name, ContractKind.String, true, null, new([])) { Values = new(isClosed ? Names(type) : []) };
    }

    private static IEnumerable<string> Names(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
            if (member is IFieldSymbol { HasConstantValue: true })
                yield return member.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonStringEnumMemberNameAttribute") is { } given && ContractReader.TextOf(given) is { } name
                    ? name : member.Name;
    }
}
