using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AslCompiler.Analyzers.Handlers;

/// <summary>What a literal is compared with: by an operator, by a pattern, in a switch, by a method that compares.</summary>
internal static class Comparison
{
    public static IEnumerable<IOperation> With(ILiteralOperation literal)
    {
        IOperation operand = literal;
        while (operand.Parent is IConversionOperation conversion)
            operand = conversion;
        return operand.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => [binary.LeftOperand == operand ? binary.RightOperand : binary.LeftOperand],
            ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation choice } => [choice.Value],
            IConstantPatternOperation pattern when Matched(pattern) is { } value => [value],
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } call } argument when Compares(name) => Others(call, argument),
            _ => [],
        };
    }

    // Of any library: Equals, Assert.Equal, Assert.AreEqual, Assert.NotEqual.
    private static bool Compares(string name) => name is "Equals" or "Equal" or "AreEqual" or "NotEqual" or "AreNotEqual";

    private static IEnumerable<IOperation> Others(IInvocationOperation call, IArgumentOperation argument)
    {
        if (call.Instance is not null)
            yield return call.Instance;
        foreach (var other in call.Arguments)
            if (other != argument)
                yield return other.Value;
    }

    private static IOperation? Matched(IOperation pattern)
    {
        for (var at = pattern.Parent; at is not null; at = at.Parent)
            switch (at)
            {
                case INegatedPatternOperation or IBinaryPatternOperation or IPatternCaseClauseOperation or ISwitchExpressionArmOperation or ISwitchCaseOperation:
                    continue;
                case IIsPatternOperation test:
                    return test.Value;
                case ISwitchExpressionOperation choice:
                    return choice.Value;
                case ISwitchOperation choice:
                    return choice.Value;
                default:
                    return null;
            }

        return null;
    }
}
