using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0209: a loop that waits and asks again, which nothing ends but the answer.</summary>
internal sealed class PollingRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.Root.Find("TimeoutSeconds") is not null)
            return;
        foreach (var scope in Scopes.Of(context.Model))
        {
            var predecessors = Predecessors(scope);
            var told = new HashSet<StateModel>();
            foreach (var wait in scope.States)
            {
                if (wait.Syntax is not WaitSyntax || told.Contains(wait))
                    continue;
                var loop = Reach(wait, state => state.Successors);
                loop.IntersectWith(Reach(wait, state => predecessors[state]));
                told.UnionWith(loop);
                if (loop.Any(state => state.Syntax is ChoiceSyntax) && !loop.Any(state => IsLimited(state, context)))
                    context.Report(AdviceCatalog.EndlessPolling, wait.Syntax.NameSpan, wait.Name);
            }
        }
    }

    private static Dictionary<StateModel, List<StateModel>> Predecessors(Scope scope)
    {
        var predecessors = scope.States.ToDictionary(state => state, _ => new List<StateModel>());
        foreach (var state in scope.States)
            foreach (var successor in state.Successors)
                predecessors[successor].Add(state);
        return predecessors;
    }

    // The state itself is among them only when a way leads back to it.
    private static HashSet<StateModel> Reach(StateModel start, Func<StateModel, IReadOnlyList<StateModel>> next)
    {
        var reached = new HashSet<StateModel>();
        var open = new Stack<StateModel>();
        open.Push(start);
        while (open.Count > 0)
            foreach (var state in next(open.Pop()))
                if (reached.Add(state))
                    open.Push(state);
        return reached;
    }

    // It counts, or compares a number or the time: then there may be a limit.
    private static bool IsLimited(StateModel state, RuleContext context)
    {
        var text = context.Editor.Slice(state.Syntax.Json.Span);
        return text.Contains("States.MathAdd") || (state.Syntax is ChoiceSyntax && (text.Contains("\"Numeric") || text.Contains("\"Timestamp"))) || text.Contains("\"QueryLanguage\"");
    }
}
