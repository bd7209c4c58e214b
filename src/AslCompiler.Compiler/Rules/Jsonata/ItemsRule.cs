using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0414: what filters or maps gives a single item without an array around it, which Items does not take.</summary>
internal sealed class ItemsRule : QueryRule
{
    private static readonly string[] s_collapsing = ["filter", "map", "range", "each"];

    public override void Check(QueryContext at, RuleContext context)
    {
        if (at.Query.Location != "Items" || !MayCollapse(at.Query.Expression))
            return;
        var span = at.Query.Span;
        context.Report(AdviceCatalog.SingleItem, span, new Fix("Append '[]'", new TextEdit(new Text.TextSpan(span.End, 0), "[]")));
    }

    private static bool MayCollapse(JsonataExpression expression) => expression switch
    {
        { KeepsArray: true } or { Group: not null } or PathExpression { KeepsSingleton: true } => false,
        PathExpression path => Selection.IsFilter(path.Steps[path.Steps.Count - 1]) || path.Steps.Skip(1).Any(step => step is BlockExpression or ObjectExpression),
        VariableExpression { Predicates: { } predicates } => predicates.Exists(Selection.IsCondition),
        CallExpression { Procedure: VariableExpression { Name: var name }, IsPartial: false, Predicates: null } => Array.IndexOf(s_collapsing, name) >= 0,
        _ => false,
    };
}
