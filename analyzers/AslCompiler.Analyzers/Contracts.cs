using System.Runtime.CompilerServices;
using AslCompiler.Compiler.Contracts;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Analyzers;

/// <summary>The <c>[StateMachine]</c> classes of a compilation, looked for once.</summary>
internal static class Contracts
{
    private static readonly ConditionalWeakTable<Compilation, MachineContract[]> Known = new();

    /// <summary>The contract of a definition; null when no class is bound to it.</summary>
    public static MachineContract? For(Compilation compilation, string path)
    {
        foreach (var contract in Of(compilation))
            if (contract.IsFor(path))
                return contract;
        return null;
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MachineContract> Of(Compilation compilation) => Known.GetValue(compilation, static compilation => [.. Find(compilation)]);

    private static IEnumerable<MachineContract> Find(Compilation compilation)
    {
        // Without the attribute there is nothing to look for.
        if (compilation.GetTypeByMetadataName(ContractReader.AttributeName) is null)
            yield break;
        var open = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                    open.Push(inner);
                if (member is INamedTypeSymbol type && ContractReader.Read(type) is { } contract)
                    yield return contract;
            }
        }
    }
}
