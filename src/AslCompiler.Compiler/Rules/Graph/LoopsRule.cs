using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0208 and ASL0210: loops in which nothing takes time and nothing changes.</summary>
internal sealed class LoopsRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        foreach (var scope in Scopes.Of(context.Model))
        {
            var visited = new HashSet<StateModel>();
            foreach (var state in scope.States)
            {
                if (state.Syntax is ChoiceSyntax && state.Successors.Contains(state))
                    context.Report(AdviceCatalog.SelfTransition, state.Syntax.NameSpan, state.Name);
                else if (TakesNoTime(state) && !visited.Contains(state))
                    Walk(state, visited, context);
            }
        }
    }

    // A way back to a state that the walk came through is a loop.
    private static void Walk(StateModel start, HashSet<StateModel> visited, RuleContext context)
    {
        var way = new Stack<(StateModel State, int Next)>();
        var onWay = new HashSet<StateModel>();
        Enter(start);
        while (way.Count > 0)
        {
            var (state, next) = way.Pop();
            if (next == state.Successors.Count)
            {
                onWay.Remove(state);
                continue;
            }

            way.Push((state, next + 1));
            var successor = state.Successors[next];
            if (successor != state && onWay.Contains(successor))
            {
                if (ChangesNothing([.. way.Select(step => step.State).TakeWhile(other => other != successor), successor]))
                    context.Report(AdviceCatalog.BusyLoop, successor.Syntax.NameSpan, Wait(state, successor, context), successor.Name);
            }
            else if (TakesNoTime(successor) && !visited.Contains(successor))
                Enter(successor);
        }

        void Enter(StateModel state)
        {
            visited.Add(state);
            onWay.Add(state);
            way.Push((state, 0));
        }
    }

    private static Fix Wait(StateModel from, StateModel to, RuleContext context)
    {
        var name = StateEdits.FreeName(context.Model, "Wait before " + to.Name);
        return new Fix(
            $"Wait five seconds before '{to.Name}' comes again",
            [
                .. Targets.Of(from.Syntax).Where(target => target.Name == to.Name).Select(target => new TextEdit(target.Span, JsonEditor.Quote(name))),
                context.StateEdits.Add(from.Scope, name, $$"""{ "Type": "Wait", "Seconds": 5, "Next": {{JsonEditor.Quote(to.Name)}} }"""),
            ]);
    }

    // A loop that counts will end; without a Choice it has no way out, which another rule tells.
    private static bool ChangesNothing(IReadOnlyList<StateModel> loop) =>
        loop.Any(state => state.Syntax is ChoiceSyntax) && loop.All(state => state.Syntax is ChoiceSyntax || !NeedlessStatesRule.HasEffect(state.Syntax));

    private static bool TakesNoTime(StateModel state) => state.Syntax is PassSyntax or ChoiceSyntax;
}
