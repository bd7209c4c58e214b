using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>
/// ASL0204: every state can be reached from the start, found by walking the graph, so that an island whose states lead to each other
/// does not pass. Told once for an island, at the state where it begins.
/// </summary>
internal sealed class ReachabilityRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        foreach (var flow in context.Flows)
            // Without a terminal state, that is the mistake to mend first (AWS looks no further either).
            if (flow.Scope.Start is not null && flow.AllStatesAreKnown && flow.AllTargetsExist && TerminalStatesRule.HasTerminal(flow.Scope))
                CheckScope(flow, context);
    }

    private static void CheckScope(ScopeFlow flow, RuleContext context)
    {
        var unreachable = new List<StateModel>();
        foreach (var state in flow.Scope.States)
            if (!flow.IsReachable(state))
                unreachable.Add(state);
        if (unreachable.Count == 0)
            return;
        var hasPredecessor = new HashSet<StateModel>();
        foreach (var state in unreachable)
            foreach (var successor in state.Successors)
                if (successor != state)
                    hasPredecessor.Add(successor);
        var told = new HashSet<StateModel>();
        foreach (var state in unreachable)
            if (!hasPredecessor.Contains(state))
                Report(state, flow, told, context);
        // What is left are rings that nothing leads into.
        foreach (var state in unreachable)
            Report(state, flow, told, context);
    }

    private static void Report(StateModel state, ScopeFlow flow, HashSet<StateModel> told, RuleContext context)
    {
        if (told.Contains(state))
            return;
        var open = new Stack<StateModel>();
        open.Push(state);
        told.Add(state);
        var island = new List<StateModel> { state };
        while (open.Count > 0)
            foreach (var successor in open.Pop().Successors)
                if (told.Add(successor))
                {
                    open.Push(successor);
                    if (!flow.IsReachable(successor))
                        island.Add(successor);
                }

        context.Report(DiagnosticCatalog.UnreachableState, state.Syntax.NameSpan, Remove(island, flow, context), state.Name);
    }

    private static Fix? Remove(List<StateModel> island, ScopeFlow flow, RuleContext context) =>
        context.StateEdits.Remove(flow.Scope, island) is { } edits ? new Fix(island.Count == 1 ? $"Remove '{island[0].Name}'" : $"Remove '{island[0].Name}' and what it alone leads to", edits) : null;
}
