using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AslCompiler.Analyzers.Handlers;

/// <summary>Which error a new exception is for the flow; what cannot be told for sure is not told.</summary>
internal sealed class ThrownError
{
    private readonly INamedTypeSymbol taskFailed;
    private readonly INamedTypeSymbol?[] ignored;

    private ThrownError(INamedTypeSymbol taskFailed, Compilation compilation)
    {
        this.taskFailed = taskFailed;
        ignored =
        [
            // What a stub throws, and what a cancelled task throws.
            compilation.FindReferenced("System.NotImplementedException"),
            compilation.FindReferenced("System.OperationCanceledException"),
        ];
    }

    /// <summary>Null where the run time is not referenced.</summary>
    public static ThrownError? In(Compilation compilation) =>
        compilation.FindReferenced("AslCompiler.TaskFailedException") is { } taskFailed ? new ThrownError(taskFailed, compilation) : null;

    /// <summary>The error's name; null where it is not known.</summary>
    public string? NameOf(IObjectCreationOperation creation, INamedTypeSymbol type, INamedTypeSymbol machine)
    {
        if (ignored.Any(other => other is not null && type.IsOrDerivesFrom(other)))
            return null;
        if (!type.IsOrDerivesFrom(taskFailed))
            return type.MetadataName;
        return SymbolEqualityComparer.Default.Equals(type, taskFailed) ? GivenName(creation)
            : SymbolEqualityComparer.Default.Equals(type.ContainingType, machine) ? EmittedName(type, machine)
            : null;
    }

    private static string? GivenName(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
            if (argument.Parameter is { Ordinal: 0 })
                return argument.Value.ConstantValue is { HasValue: true, Value: string name } ? name : null;
        return null;
    }

    // An emitted exception stands beside the constant of its error; where two constants might be meant, neither is taken.
    private static string? EmittedName(INamedTypeSymbol type, INamedTypeSymbol machine)
    {
        string? name = null;
        foreach (var constants in machine.GetTypeMembers("Errors"))
            foreach (var member in constants.GetMembers())
                if (member is IFieldSymbol { ConstantValue: string value } && (member.Name == type.Name || member.Name + "Exception" == type.Name))
                {
                    if (name is not null)
                        return null;
                    name = value;
                }

        return name;
    }
}
