using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0411: an expression that gives nothing fails its state; a condition without its else gives nothing.</summary>
internal sealed class UndefinedRule : QueryRule
{
    public override void Check(QueryContext at, RuleContext context)
    {
        if (WithoutElse(at.Query.Expression) is not { } condition)
            return;
        context.Report(AdviceCatalog.MayBeUndefined, at.Query.Map(condition.Span), new Fix("Add ' : null'", new TextEdit(new Text.TextSpan(at.Query.Map(condition.Then.Span).End, 0), " : null")), "the state", "it has no ':' for the other case");
    }

    /// <summary>The condition that gives the value of an expression and lacks its else; null when there is none.</summary>
    public static ConditionExpression? WithoutElse(JsonataExpression expression) => expression switch
    {
        { Predicates: not null } or { Group: not null } => null,
        ConditionExpression { Else: null } condition => condition,
        ConditionExpression condition => WithoutElse(condition.Then) ?? WithoutElse(condition.Else!),
        BlockExpression { Expressions: { Count: > 0 } parts } => WithoutElse(parts[parts.Count - 1]),
        _ => null,
    };
}
