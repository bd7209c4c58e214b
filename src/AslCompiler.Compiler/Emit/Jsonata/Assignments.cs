using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>Finds the variables that an expression assigns in the frame it stands in: blocks and functions have frames of their own.</summary>
internal static class Assignments
{
    public static IEnumerable<string> In(JsonataExpression expression)
    {
        var found = new List<string>();
        Visit(expression, found);
        return found.Distinct(StringComparer.Ordinal);
    }

    private static void Visit(JsonataExpression? expression, List<string> found)
    {
        if (expression is null)
            return;
        foreach (var predicate in expression.Predicates ?? [])
            Visit(predicate, found);
        foreach (var stage in expression.Stages ?? [])
            Visit(stage.Predicate, found);
        foreach (var pair in expression.Group?.Pairs ?? [])
            Visit(pair, found);
        switch (expression)
        {
            case AssignmentExpression assignment:
                Visit(assignment.Value, found);
                found.Add(assignment.Variable);
                break;
            case PathExpression path:
                path.Steps.ForEach(step => Visit(step, found));
                break;
            case SortExpression sort:
                sort.Terms.ForEach(term => Visit(term.Expression, found));
                break;
            case ArrayExpression array:
                array.Items.ForEach(item => Visit(item, found));
                break;
            case ObjectExpression value:
                value.Pairs.ForEach(pair => Visit(pair, found));
                break;
            case NegationExpression negation:
                Visit(negation.Operand, found);
                break;
            case BinaryExpression binary:
                Visit(binary.Left, found);
                Visit(binary.Right, found);
                break;
            case ConditionExpression condition:
                Visit(condition.Condition, found);
                Visit(condition.Then, found);
                Visit(condition.Else, found);
                break;
            case CallExpression call:
                Visit(call.Procedure, found);
                call.Arguments.ForEach(argument => Visit(argument, found));
                break;
            case ApplyExpression apply:
                Visit(apply.Left, found);
                Visit(apply.Right, found);
                break;
            case TransformExpression transform:
                Visit(transform.Pattern, found);
                Visit(transform.Update, found);
                Visit(transform.Delete, found);
                break;
        }
    }

    private static void Visit(Pair pair, List<string> found)
    {
        Visit(pair.Key, found);
        Visit(pair.Value, found);
    }
}
