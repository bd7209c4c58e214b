using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>
/// ASL0411: an expression that gives nothing fails its state. A condition without its else gives nothing, and so does what selects items where none fits.
/// What data there is is not asked: a member that may be absent is no reason.
/// </summary>
internal sealed class UndefinedRule : QueryRule
{
    private static readonly string[] s_selecting = ["filter", "sift", "match", "lookup"];

    public override void Check(QueryContext at, RuleContext context)
    {
        // Of Items ASL0414 tells.
        if (Ending(at.Query.Expression) is not { } ending || (at.Query.Location == "Items" && ending is not ConditionExpression))
            return;
        var fix = ending is ConditionExpression condition ? new Fix("Add ' : null'", new TextEdit(new Text.TextSpan(at.Query.Map(condition.Then.Span).End, 0), " : null")) : null;
        context.Report(AdviceCatalog.MayBeUndefined, at.Query.Map(ending.Span), fix, "the state", ReasonOf(ending));
    }

    /// <summary>Why what <see cref="Ending"/> found may give nothing.</summary>
    public static string ReasonOf(JsonataExpression ending) => ending is ConditionExpression ? "it has no ':' for the other case" : "perhaps nothing fits";

    private static bool Selects(JsonataExpression step) => Selection.IsFilter(step) || step.Predicates?.Exists(Selection.IsCondition) == true;

    /// <summary>The part that gives the value of an expression and may give none; null when nothing is known of such.</summary>
    public static JsonataExpression? Ending(JsonataExpression expression) => expression switch
    {
        { Group: not null } => null,
        PathExpression path => path.Steps.Exists(Selects) ? path : null,
        { Predicates: not null } => Selects(expression) ? expression : null,
        ConditionExpression { Else: null } condition => condition,
        ConditionExpression condition => Ending(condition.Then) ?? Ending(condition.Else!),
        BlockExpression { Expressions: { Count: > 0 } parts } => Ending(parts[parts.Count - 1]),
        CallExpression { Procedure: VariableExpression { Name: var name }, IsPartial: false } when Array.IndexOf(s_selecting, name) >= 0 => expression,
        _ => null,
    };
}
