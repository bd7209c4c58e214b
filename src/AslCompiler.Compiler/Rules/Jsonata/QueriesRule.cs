using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>An expression of a JSONata state.</summary>
/// <param name="Query">The expression.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="State">Its state.</param>
internal sealed record QueryContext(JsonataQuery Query, QueryPlace Place, StateModel State);

/// <summary>A rule about one expression of a JSONata state at a time.</summary>
internal abstract class QueryRule
{
    public abstract void Check(QueryContext at, RuleContext context);
}

/// <summary>Takes rules to every expression of every JSONata state.</summary>
internal sealed class QueriesRule(params QueryRule[] rules) : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        foreach (var state in context.Model.States)
            foreach (var (query, place) in Queries.Of(state.Syntax))
                foreach (var rule in rules)
                    rule.Check(new QueryContext(query, place, state), context);
    }
}
