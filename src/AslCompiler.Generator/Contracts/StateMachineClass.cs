using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AslCompiler.Generator.Contracts;

/// <summary>A <c>[StateMachine]</c> class as it is written: whether it can be joined with what is emitted, and where that is to be told. Holds no symbol.</summary>
/// <param name="Namespace">The class's namespace; empty for the global one.</param>
/// <param name="Name">The class.</param>
/// <param name="Definition">The definition's file, as the attribute names it.</param>
/// <param name="Conflict">Why it cannot be the state machine; null where it can.</param>
/// <param name="Place">Its name.</param>
/// <param name="DefinitionPlace">The file's name in the attribute.</param>
internal sealed record StateMachineClass(string Namespace, string Name, string Definition, string? Conflict, SourcePlace Place, SourcePlace DefinitionPlace)
{
    /// <summary>Null when the attribute cannot be read.</summary>
    public static StateMachineClass? Read(INamedTypeSymbol type)
    {
        if (ContractReader.Attribute(type) is not { } attribute || ContractReader.TextOf(attribute) is not { } definition
            || attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList: { Arguments.Count: > 0 } arguments } syntax
            || syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
            return null;
        return new StateMachineClass(
            ContractReader.NamespaceOf(type), type.Name, definition, ConflictOf(type), SourcePlace.Of(declaration.Identifier.GetLocation()), SourcePlace.Of(arguments.Arguments[0].GetLocation()));
    }

    /// <summary>What is wrong with it, if anything is.</summary>
    /// <param name="paths">The project's definitions.</param>
    /// <param name="contracts">All classes of the project that have the attribute; a definition belongs to the first.</param>
    public (Finding Finding, SourcePlace Place)? Check(IEnumerable<string> paths, IEnumerable<MachineContract> contracts)
    {
        if (Conflict is not null)
            return (new Finding(CSharpCatalog.ClassConflict, default, Conflict), Place);
        var names = new List<string>();
        foreach (var path in paths)
        {
            if (MachineContract.IsFor(Definition, path))
                return contracts.FirstOrDefault(contract => contract.IsFor(path)) is { } first && (first.ClassName != Name || first.Namespace != Namespace)
                    ? (new Finding(CSharpCatalog.ClassConflict, default, $"'{Definition}' belongs to the class '{first.ClassName}' already, and a definition becomes one class"), DefinitionPlace)
                    : null;
            names.Add(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1));
        }

        return (new Finding(CSharpCatalog.NoDefinition, default, Definition, Name, Hint(names)), DefinitionPlace);
    }

    private string Hint(List<string> names) =>
        NameSuggestion.For(Definition, names) is { Length: > 0 } suggestion ? suggestion
        : Definition.EndsWith(GeneratedTypeName.Extension, StringComparison.OrdinalIgnoreCase) ? ""
        : ". The name of a definition ends in " + GeneratedTypeName.Extension;

    private static string? ConflictOf(INamedTypeSymbol type)
    {
        var name = "'" + type.Name + "'";
        if (type.IsRecord)
            return name + " is a record; a state machine is a class";
        if (type.ContainingType is { } outer)
            return name + " lies in '" + outer.Name + "', but a state machine is a class of its own; move it out";
        if (type.IsGenericType)
            return name + " has type parameters, but a state machine has none; remove them";
        if (type.IsFileLocal)
            return name + " is seen in its file only, so what is generated cannot join it; remove 'file'";
        if (type.IsStatic)
            return name + " is static, but a state machine has instances; remove 'static'";
        if (Has(type, SyntaxKind.AbstractKeyword))
            return name + " is abstract, but a state machine is sealed; remove 'abstract'";
        if (type.BaseType is { SpecialType: not SpecialType.System_Object } parent && parent.ToDisplayString() != "AslCompiler.StateMachine")
            return name + " has a base class, but a state machine derives from StateMachine; remove it";
        return Declarations(type).All(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) ? null
            : name + " is not partial, so what is generated cannot join it; add 'partial'";
    }

    private static bool Has(INamedTypeSymbol type, SyntaxKind modifier) => Declarations(type).Any(declaration => declaration.Modifiers.Any(modifier));

    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>();
}
