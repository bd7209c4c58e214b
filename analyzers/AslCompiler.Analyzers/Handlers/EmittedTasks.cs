using System.Collections.Immutable;
using AslCompiler.Generator.Contracts;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Analyzers.Handlers;

/// <summary>What emitted task interfaces say of themselves: they are known by an attribute, not by their names.</summary>
internal sealed class EmittedTasks
{
    private readonly INamedTypeSymbol interfaceMark;
    private readonly INamedTypeSymbol methodMark;

    private EmittedTasks(INamedTypeSymbol interfaceMark, INamedTypeSymbol methodMark)
    {
        this.interfaceMark = interfaceMark;
        this.methodMark = methodMark;
    }

    /// <summary>Null where the run time is not referenced, so that there are none.</summary>
    public static EmittedTasks? In(Compilation compilation) =>
        compilation.FindReferenced("AslCompiler.Runtime.TaskInterfaceAttribute") is { } interfaceMark
        && compilation.FindReferenced("AslCompiler.Runtime.TaskMethodAttribute") is { } methodMark
            ? new EmittedTasks(interfaceMark, methodMark) : null;

    /// <summary>The tasks of all task interfaces that a class implements.</summary>
    public IEnumerable<EmittedTask> Of(INamedTypeSymbol type)
    {
        foreach (var candidate in type.AllInterfaces)
        {
            // Emitted ones are named so: it saves asking all others for their attributes.
            if (!candidate.Name.EndsWith("Tasks", StringComparison.Ordinal) || Arguments(candidate, interfaceMark) is not { Length: 1 } mark || mark[0] is not { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol machine })
                continue;
            foreach (var member in candidate.GetMembers())
                if (member is IMethodSymbol method && Arguments(method, methodMark) is { Length: 4 } facts)
                    yield return new EmittedTask(machine, method, Text(facts[0]), Text(facts[1]), Texts(facts[2]), Texts(facts[3]));
        }
    }

    /// <summary>The tasks that a method is the handler of.</summary>
    public IEnumerable<EmittedTask> HandledBy(IMethodSymbol handler)
    {
        if (handler.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            yield break;
        foreach (var task in Of(type))
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(task.Method), handler))
                yield return task;
    }

    private static ImmutableArray<TypedConstant> Arguments(ISymbol symbol, INamedTypeSymbol attribute)
    {
        foreach (var candidate in symbol.GetAttributes())
            if (SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attribute))
                return candidate.ConstructorArguments;
        return [];
    }

    // Null and what does not fit come of code that nobody emitted.
    private static string Text(TypedConstant value) => value.Kind == TypedConstantKind.Primitive && value.Value is string text ? text : "";

    private static IReadOnlyList<string> Texts(TypedConstant array) =>
        array is { Kind: TypedConstantKind.Array, IsNull: false } ? [.. array.Values.Select(Text)] : [];
}

/// <summary>A method of an emitted task interface.</summary>
/// <param name="Machine">The state machine.</param>
/// <param name="Method">The method.</param>
/// <param name="Name">The unit of work.</param>
/// <param name="Resource">The Resource of the states that call it.</param>
/// <param name="States">The states that call it.</param>
/// <param name="HandledErrors">The error names that these states, and those they lie in, retry or catch.</param>
internal sealed record EmittedTask(INamedTypeSymbol Machine, IMethodSymbol Method, string Name, string Resource, IReadOnlyList<string> States, IReadOnlyList<string> HandledErrors)
{
    /// <summary>The states as a message lists them.</summary>
    public string QuotedStates => string.Join(", ", States.Select(state => "'" + state + "'"));
}
