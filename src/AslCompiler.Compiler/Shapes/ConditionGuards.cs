using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Shapes;

/// <summary>What is known where a condition holds, and where it does not.</summary>
internal static class ConditionGuards
{
    /// <param name="condition">The condition.</param>
    /// <param name="data">What it is asked of; null where only the answers are of interest.</param>
    /// <param name="ask">Sees each test with the data that comes to it: its neighbours before have narrowed it.</param>
    public static (Guards Holds, Guards Fails) Of(ChoiceCondition condition, Shape? data = null, Action<DataTest, Shape>? ask = null)
    {
        switch (condition)
        {
            case AndCondition and:
                return Combine(and.Conditions, true, data, ask);
            case OrCondition or:
                return Combine(or.Conditions, false, data, ask);
            case NotCondition not:
                var (holds, fails) = Of(not.Condition, data, ask);
                return (fails, holds);
            case DataTest test:
                if (data is not null)
                    ask?.Invoke(test, data);
                return Guard.Of(test);
            default:
                return (Guards.None, Guards.None);
        }
    }

    // In the order in which they are asked: And goes on while they hold, Or while they do not.
    private static (Guards Holds, Guards Fails) Combine(IReadOnlyList<ChoiceCondition> conditions, bool isAnd, Shape? data, Action<DataTest, Shape>? ask)
    {
        var known = Guards.None;
        Guards? ended = null;
        foreach (var condition in conditions)
        {
            var (holds, fails) = Of(condition, data, ask);
            var (goOn, end) = isAnd ? (holds, fails) : (fails, holds);
            ended = ended is null ? known.And(end) : ended.Or(known.And(end));
            var next = known.And(goOn);
            if (next != known)
                data = data?.Narrow(goOn);
            known = next;
        }

        return isAnd ? (known, ended ?? Guards.None) : (ended ?? Guards.None, known);
    }
}
