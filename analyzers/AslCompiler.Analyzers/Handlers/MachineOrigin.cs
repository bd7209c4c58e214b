using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AslCompiler.Analyzers.Handlers;

/// <summary>Follows a value back to the state machine that it came from: an execution to the call that made it, an event to its execution.</summary>
internal static class MachineOrigin
{
    // Nobody writes longer chains by hand.
    private const int Farthest = 30;

    /// <param name="value">The value.</param>
    /// <param name="machine">What all machines derive from.</param>
    /// <returns>The machine's own type; null where the way back is not plain to see.</returns>
    public static INamedTypeSymbol? Of(IOperation value, INamedTypeSymbol machine)
    {
        IOperation? at = value;
        for (var i = 0; at is not null && i < Farthest; i++)
        {
            if (at.Type is INamedTypeSymbol type && type.IsOrDerivesFrom(machine))
                return SymbolEqualityComparer.Default.Equals(type, machine) ? null : type;
            at = Before(at);
        }

        return null;
    }

    private static IOperation? Before(IOperation at) => at switch
    {
        IConversionOperation conversion => conversion.Operand,
        IAwaitOperation wait => wait.Operation,
        IPropertyReferenceOperation property => property.Instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        IInvocationOperation call => call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null),
        IConditionalAccessInstanceOperation => Accessed(at),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => OnlyValue(function),
        ILocalReferenceOperation local => Assigned(local),
        IParameterReferenceOperation parameter => PassedTo(parameter),
        _ => null,
    };

    private static IOperation? Accessed(IOperation at)
    {
        for (var parent = at.Parent; parent is not null; parent = parent.Parent)
            if (parent is IConditionalAccessOperation access)
                return access.Operation;
        return null;
    }

    // () => machine.RunAsync(input)
    private static IOperation? OnlyValue(IAnonymousFunctionOperation function) => function.Body.Operations.FirstOrDefault() switch
    {
        IReturnOperation { ReturnedValue: { } value } => value,
        IExpressionStatementOperation statement => statement.Operation,
        _ => null,
    };

    // A local that gets another value later may belong to another machine.
    private static IOperation? Assigned(ILocalReferenceOperation reference)
    {
        var root = (IOperation)reference;
        while (root.Parent is not null)
            root = root.Parent;
        IOperation? value = null;
        foreach (var operation in root.Descendants())
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local):
                    value = declarator.Parent is IForEachLoopOperation loop ? loop.Collection : declarator.GetVariableInitializer()?.Value;
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target } when SymbolEqualityComparer.Default.Equals(target.Local, reference.Local):
                    return null;
            }

        return value;
    }

    // history.Where(item => item.…): what the lambda gets is what the method is called on.
    private static IOperation? PassedTo(IParameterReferenceOperation reference)
    {
        for (var parent = reference.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, reference.Parameter.ContainingSymbol))
            {
                while (parent is not null and not IInvocationOperation)
                    parent = parent.Parent;
                // Where the lambda itself comes first there is nothing to follow.
                return parent is IInvocationOperation call ? call.Instance ?? (call.Arguments.Length > 1 ? call.Arguments[0].Value : null) : null;
            }

        return null;
    }
}
