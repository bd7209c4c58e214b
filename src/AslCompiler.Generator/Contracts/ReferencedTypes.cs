using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Contracts;

/// <summary>
/// Finds types in what a project refers to. <see cref="Compilation.GetTypeByMetadataName"/> looks at the project's own types first,
/// and to have them all declared takes seconds in a project of many flows.
/// </summary>
internal static class ReferencedTypes
{
    /// <summary>The type of that full name; null where nothing that is referred to has it.</summary>
    public static INamedTypeSymbol? FindReferenced(this Compilation compilation, string name)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            if (assembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public } type)
                return type;
        return null;
    }
}
