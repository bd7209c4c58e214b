using System.Runtime.CompilerServices;
using AslCompiler.Compiler.Contracts;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    // By the syntax: to ask the symbols of a large project for their members and attributes takes longer than all definitions.
    private static IEnumerable<MachineContract> Find(Compilation compilation)
    {
        if (compilation.FindReferenced(ContractReader.AttributeName) is null)
            yield break;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
                continue;
            SemanticModel? model = null;
            foreach (var declaration in Types(tree.GetRoot()))
                if (declaration.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString().Contains("StateMachine"))))
                {
                    model ??= compilation.GetSemanticModel(tree);
                    if (model.GetDeclaredSymbol(declaration) is INamedTypeSymbol type && ContractReader.Read(type) is { } contract)
                        yield return contract;
                }
        }
    }

    private static IEnumerable<TypeDeclarationSyntax> Types(SyntaxNode root) =>
        root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>();
}
