using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0206 and ASL0207: a flow can end, and can end from everywhere.</summary>
internal sealed class TerminalStatesRule : DefinitionRule
{
    public static bool HasTerminal(Scope scope)
    {
        foreach (var state in scope.States)
            if (Targets.IsTerminal(state.Syntax))
                return true;
        return false;
    }

    public override void Check(RuleContext context)
    {
        foreach (var flow in context.Flows)
        {
            var scope = flow.Scope;
            // A transition to a state that does not exist may have been meant to end the flow.
            if (!flow.AllStatesAreKnown || !flow.AllTargetsExist || scope.States.Count == 0)
                continue;
            if (!HasTerminal(scope))
                context.Report(DiagnosticCatalog.NoTerminalState, scope.Syntax.Json.Find("States")!.NameSpan, End(scope));
            else
                CheckWaysOut(flow, context);
        }
    }

    // The state that is written last is the likeliest end.
    private static Fix? End(Scope scope)
    {
        var last = scope.States[scope.States.Count - 1].Syntax;
        return last is not ChoiceSyntax && last.Json.Find("Next") is { } next
            ? new Fix($"End with '{last.Name}'", new TextEdit(Text.TextSpan.FromBounds(next.NameSpan.Start, next.Value.Span.End), "\"End\": true"))
            : null;
    }

    private static void CheckWaysOut(ScopeFlow flow, RuleContext context)
    {
        var canEnd = StatesThatCanEnd(flow.Scope);
        var told = new HashSet<StateModel>();
        foreach (var state in flow.Scope.States)
        {
            if (canEnd.Contains(state) || !flow.IsReachable(state) || told.Contains(state))
                continue;
            context.Report(DiagnosticCatalog.NoWayOut, state.Syntax.NameSpan, state.Name);
            MarkTrap(state, flow.Scope, canEnd, told);
        }
    }

    // Backwards from the terminal states; small graphs, so until nothing changes.
    private static HashSet<StateModel> StatesThatCanEnd(Scope scope)
    {
        var canEnd = new HashSet<StateModel>();
        bool changed;
        do
        {
            changed = false;
            for (var i = scope.States.Count - 1; i >= 0; i--)
            {
                var state = scope.States[i];
                if (!canEnd.Contains(state) && (Targets.IsTerminal(state.Syntax) || LeadsInto(state, canEnd)))
                    changed |= canEnd.Add(state);
            }
        }
        while (changed);
        return canEnd;
    }

    // The states that hang together with it and cannot end either: one mistake.
    private static void MarkTrap(StateModel state, Scope scope, HashSet<StateModel> canEnd, HashSet<StateModel> told)
    {
        told.Add(state);
        bool changed;
        do
        {
            changed = false;
            foreach (var other in scope.States)
            {
                if (canEnd.Contains(other) || told.Contains(other))
                    continue;
                var belongs = LeadsInto(other, told);
                foreach (var member in told)
                    belongs |= Contains(member.Successors, other);
                if (belongs)
                    changed |= told.Add(other);
            }
        }
        while (changed);
    }

    private static bool LeadsInto(StateModel state, HashSet<StateModel> states)
    {
        foreach (var successor in state.Successors)
            if (states.Contains(successor))
                return true;
        return false;
    }

    private static bool Contains(IReadOnlyList<StateModel> states, StateModel state)
    {
        foreach (var other in states)
            if (other == state)
                return true;
        return false;
    }
}
