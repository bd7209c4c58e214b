using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0405, ASL0406: an expression has no input of its own, so that names, <c>$</c> and <c>$$</c> mean nothing outside of steps, predicates and functions.</summary>
internal sealed class WithoutContextRule : QueryRule
{
    public override void Check(QueryContext at, RuleContext context)
    {
        var references = at.Query.References;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in references.WithoutContext)
        {
            var span = at.Query.Map(expression.Span);
            if (expression is VariableExpression variable)
            {
                context.Report(DiagnosticCatalog.NoContext, span, new Fix("Write '$states.input'", new TextEdit(span, "$states.input")), "$" + variable.Name);
                continue;
            }

            var name = expression is NameExpression { Name: var own } ? own : expression is WildcardExpression ? "*" : "**";
            if (!told.Add(name))
                continue;
            var isFunction = StatesBuiltIns.IsFunction(name) && references.Nodes.Exists(node => node is CallExpression call && IsNameOf(call, expression));
            var prefix = isFunction ? "$" : "$states.input.";
            context.Report(DiagnosticCatalog.NameWithoutContext, span, new Fix("Write '" + prefix + name + "'", new TextEdit(new Text.TextSpan(span.Start, 0), prefix)), name, prefix + name);
        }
    }

    private static bool IsNameOf(CallExpression call, JsonataExpression name) =>
        call.Procedure is PathExpression { Steps: { Count: 1 } steps } && ReferenceEquals(steps[0], name);
}
