using System.CodeDom.Compiler;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Analyzers.Classes;

/// <summary>Members of the user's part of a state machine that the generated part has too.</summary>
internal static class MemberConflicts
{
    public static IEnumerable<(Location Place, string Message)> Of(INamedTypeSymbol type)
    {
        if (EmittedPart(type) is not { } emitted)
            yield break;
        foreach (var members in type.GetMembers().ToLookup(member => member.Name, StringComparer.Ordinal))
        {
            if (members.Key.Length == 0 || !members.Any(member => member.Locations.Any(place => place.SourceTree == emitted)))
                continue;
            foreach (var member in members)
                if (member is not ({ IsImplicitlyDeclared: true } or IMethodSymbol { AssociatedSymbol: not null }) && member.Locations.FirstOrDefault(place => place.IsInSource && place.SourceTree != emitted) is { } place
                    && members.Any(other => other.Locations.Any(there => there.SourceTree == emitted) && Excludes(member, other)))
                    yield return (place, "'" + Describe(member, type) + "' is a member of the generated part of '" + type.Name + "' already; give this one another name");
        }
    }

    // The part with the compiler's own mark.
    private static SyntaxTree? EmittedPart(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
            if (attribute.AttributeClass?.Name == nameof(GeneratedCodeAttribute) && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: "AslCompiler" })
                return attribute.ApplicationSyntaxReference?.SyntaxTree;
        return null;
    }

    private static bool Excludes(ISymbol member, ISymbol other) =>
        member is not IMethodSymbol method || other is not IMethodSymbol emitted
        || (method.Parameters.Length == emitted.Parameters.Length
            && method.Parameters.Zip(emitted.Parameters, (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.RefKind == RefKind.None).All(same => same));

    private static string Describe(ISymbol member, INamedTypeSymbol type) => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : member.Name;
}
