namespace AslCompiler.Compiler.Expressions.Jsonata;

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
        if (expression is BlockExpression or LambdaExpression)
            return;
        foreach (var child in JsonataChildren.Of(expression))
            Visit(child, found);
        if (expression is AssignmentExpression assignment)
            found.Add(assignment.Variable);
    }

    private static void Visit(Pair pair, List<string> found)
    {
        Visit(pair.Key, found);
        Visit(pair.Value, found);
    }
}
