using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>Whether a condition holds whatever data comes, as far as that is sure. What other rules tell of (an operator of another type) counts as not sure.</summary>
internal static class ConditionTruth
{
    public static bool? Of(ChoiceCondition condition, MachineShapes shapes) => condition switch
    {
        AndCondition and => All(and.Conditions, shapes, true),
        OrCondition or => All(or.Conditions, shapes, false),
        NotCondition not => !Of(not.Condition, shapes),
        DataTest { Operand: JsonBoolean { Value: var expected } } test when shapes.Tests.TryGetValue(test.Json, out var data) => Of(test, data) is { } found ? found == expected : null,
        _ => null,
    };

    // And is what all its parts are or false where one is; Or is the mirror image.
    private static bool? All(IReadOnlyList<ChoiceCondition> conditions, MachineShapes shapes, bool neutral)
    {
        bool? all = neutral;
        foreach (var condition in conditions)
        {
            var truth = Of(condition, shapes);
            if (truth == !neutral)
                return truth;
            all = truth is null ? null : all;
        }

        return all;
    }

    private static bool? Of(DataTest test, Shape data)
    {
        if (test.Variable.Root != PathRoot.Data)
            return null;
        if (test.Operator == "IsPresent")
            return KnownValue.IsThere(test.Variable, data);
        // That it is of this type is not sure: null is of none.
        return test.Operator is "IsString" or "IsNumeric" or "IsBoolean" or "IsTimestamp"
            && KnownValue.Of(test.Variable, data)?.MadeKinds is { } made && (made & Guard.KindsFor(test.Operator)) == 0
            ? false
            : null;
    }
}
