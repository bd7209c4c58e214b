using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Shapes;

/// <summary>What is known where a condition holds, and where it does not.</summary>
internal static class ConditionGuards
{
    /// <param name="condition">The condition.</param>
    /// <param name="known">What is known before.</param>
    /// <param name="ask">Sees each test with what is known when it is asked: its neighbours before have been asked too.</param>
    public static (Guards Holds, Guards Fails) Of(ChoiceCondition condition, Guards known, Action<DataTest, Guards>? ask = null)
    {
        switch (condition)
        {
            case AndCondition and:
                return Combine(and.Conditions, true, known, ask);
            case OrCondition or:
                return Combine(or.Conditions, false, known, ask);
            case NotCondition not:
                var (holds, fails) = Of(not.Condition, known, ask);
                return (fails, holds);
            case DataTest test:
                ask?.Invoke(test, known);
                var found = Guard.Of(test);
                return (known.And(found.Holds), known.And(found.Fails));
            default:
                return (known, known);
        }
    }

    // In the order in which they are asked: And goes on while they hold, Or while they do not.
    private static (Guards Holds, Guards Fails) Combine(IReadOnlyList<ChoiceCondition> conditions, bool isAnd, Guards known, Action<DataTest, Guards>? ask)
    {
        Guards? ended = null;
        foreach (var condition in conditions)
        {
            var (holds, fails) = Of(condition, known, ask);
            var (goOn, end) = isAnd ? (holds, fails) : (fails, holds);
            ended = ended is null ? end : ended.Or(end);
            known = goOn;
        }

        ended ??= known;
        return isAnd ? (known, ended) : (ended, known);
    }
}
