namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>The expressions that an expression is made of, in the order in which they are written. What follows it (predicates, stages, a group) is not among them.</summary>
internal static class JsonataChildren
{
    public static IEnumerable<JsonataExpression> Of(JsonataExpression expression) => expression switch
    {
        PathExpression path => path.Steps,
        SortExpression sort => sort.Terms.Select(term => term.Expression),
        ArrayExpression array => array.Items,
        ObjectExpression value => value.Pairs.SelectMany(pair => new[] { pair.Key, pair.Value }),
        BlockExpression block => block.Expressions,
        AssignmentExpression assignment => [assignment.Value],
        NegationExpression negation => [negation.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ConditionExpression condition => new[] { condition.Condition, condition.Then, condition.Else }.OfType<JsonataExpression>(),
        CallExpression call => [call.Procedure, .. call.Arguments],
        ApplyExpression apply => [apply.Left, apply.Right],
        LambdaExpression lambda => [lambda.Body],
        TransformExpression transform => new[] { transform.Pattern, transform.Update, transform.Delete }.OfType<JsonataExpression>(),
        _ => [],
    };
}
