using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Shapes;

// What the rules of a Choice need of the data, and what they find of it.
internal sealed partial class ExpressionShapes
{
    private readonly List<PathUse> compared = [];

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>What is known where the condition holds, and where it does not.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="known">What is known before.</param>
    /// <param name="narrowing">The data.</param>
    public (Guards Holds, Guards Fails) Condition(ChoiceCondition condition, Guards known, Narrowing narrowing) =>
        ConditionGuards.Of(condition, known, (test, found) => Test(test, narrowing.Behind(found)));

    private void Test(DataTest test, Shape data)
    {
        shapes.Tests[test.Json] = data;
        // IsPresent asks whether it leads anywhere.
        if (test.Operator == "IsPresent")
        {
            asked.Add(Key(test.Variable, test.Variable.Steps.Count));
            Follow(test.Variable, Root(test.Variable, data), data);
            return;
        }

        var kind = TestedKind(test.Operator);
        Path(test.Variable, data, test).Demand(kind);
        if (test.Variable.Root == PathRoot.Data && test.Variable.IsDefinite)
            compared.Add(new PathUse(test.Variable, data, test));
        if (test.OperandPath is { } operand)
            Path(operand, data, test).Demand(kind);
    }

    /// <summary>The paths that have been compared although the Choice asks elsewhere whether they are there.</summary>
    public IEnumerable<UnguardedUse> Unguarded()
    {
        if (asked.Count == 0)
            yield break;
        foreach (var use in compared)
            for (var steps = use.Path.Steps.Count; steps > 0; steps--)
                if (asked.Contains(Key(use.Path, steps)))
                {
                    yield return new UnguardedUse(use, steps);
                    break;
                }
    }

    private static string Key(JsonPath path, int steps) =>
        path.Root + path.Variable + "\n" + string.Join("\n", path.Steps.Take(steps).Select(step => step is MemberStep member ? member.Name : step.ToString()));

    // Type tests (IsString, IsNumeric, …) ask; they say nothing about what the value is. IsNull says that it may be null.
    private static ShapeKinds TestedKind(string comparison) =>
        comparison.StartsWith("String", StringComparison.Ordinal) ? ShapeKinds.String
        : comparison.StartsWith("Numeric", StringComparison.Ordinal) ? ShapeKinds.Number
        : comparison.StartsWith("Boolean", StringComparison.Ordinal) ? ShapeKinds.Boolean
        : comparison.StartsWith("Timestamp", StringComparison.Ordinal) ? ShapeKinds.Timestamp
        : comparison == "IsNull" ? ShapeKinds.Null
        : ShapeKinds.None;
}
