using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Rules;

/// <summary>Tells predicates that select by a condition from those that name one item on purpose.</summary>
internal static class Selection
{
    /// <summary>The step of a path has a predicate with a condition.</summary>
    public static bool IsFilter(JsonataExpression step) => step.Stages is { } stages && stages.Exists(stage => stage.Predicate is { } predicate && IsCondition(predicate));

    /// <summary>The predicate is a condition, and no index.</summary>
    public static bool IsCondition(JsonataExpression predicate) =>
        predicate is BinaryExpression { Operator: not ("+" or "-" or "*" or "/" or "%") } or CallExpression or PathExpression;
}
