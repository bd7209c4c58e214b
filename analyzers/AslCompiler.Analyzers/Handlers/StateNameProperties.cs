using System.Collections.Immutable;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Analyzers.Handlers;

/// <summary>The run time's properties that hold the name of a state.</summary>
internal sealed class StateNameProperties
{
    /// <summary>Type and property.</summary>
    internal static readonly (string Type, string Property)[] Known =
    [
        (TaskContext, "StateName"),
        ("AslCompiler.Execution", "FailedState"),
        ("AslCompiler.ExecutionFailedException", "StateName"),
        ("AslCompiler.HistoryEvent", "StateName"),
        ("AslCompiler.MapRun", "StateName"),
    ];

    private const string TaskContext = "AslCompiler.TaskContext";

    private readonly ImmutableHashSet<ISymbol> properties;
    private readonly INamedTypeSymbol? taskContext;

    private StateNameProperties(Compilation compilation, INamedTypeSymbol machine)
    {
        Machine = machine;
        taskContext = compilation.FindReferenced(TaskContext);
        properties = Known.SelectMany(known => compilation.FindReferenced(known.Type)?.GetMembers(known.Property) ?? [])
            .ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>Null where the run time is not referenced.</summary>
    public static StateNameProperties? In(Compilation compilation) =>
        compilation.FindReferenced("AslCompiler.StateMachine") is { } machine ? new StateNameProperties(compilation, machine) : null;

    /// <summary>What all machines derive from.</summary>
    public INamedTypeSymbol Machine { get; }

    public bool Contains(IPropertySymbol property) => properties.Contains(property);

    public bool IsTaskContext(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, taskContext);
}
