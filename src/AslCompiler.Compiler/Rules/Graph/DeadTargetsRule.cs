using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0205: states that only rules lead to which never hold. Told at the state where what is never reached begins.</summary>
internal sealed class DeadTargetsRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.HasUnknownData)
            return;
        foreach (var scope in Scopes.Of(context.Model))
        {
            var dead = new HashSet<ChoiceRuleSyntax>(scope.States.Select(state => state.Syntax).OfType<ChoiceSyntax>()
                .SelectMany(choice => choice.Choices).Where(rule => ConditionTruth.Of(rule.Condition, context.Shapes) == false && !context.IsTold(rule.Json.Span)));
            if (dead.Count > 0 && scope.Start is { } start)
                Check(scope, start, dead, context);
        }
    }

    private static void Check(Scope scope, StateModel start, HashSet<ChoiceRuleSyntax> dead, RuleContext context)
    {
        var reached = new HashSet<StateModel> { start };
        var beyond = new HashSet<StateModel>();
        var open = new Stack<StateModel>();
        open.Push(start);
        while (open.Count > 0)
        {
            var state = open.Pop();
            foreach (var successor in state.Successors)
                if (IsLive(state, successor, dead))
                {
                    if (reached.Add(successor))
                        open.Push(successor);
                }
                else
                {
                    beyond.Add(successor);
                }
        }

        foreach (var state in scope.States)
            if (beyond.Contains(state) && !reached.Contains(state))
                context.Report(AdviceCatalog.DeadTarget, state.Syntax.NameSpan, state.Name);
    }

    private static bool IsLive(StateModel state, StateModel successor, HashSet<ChoiceRuleSyntax> dead) =>
        state.Syntax is not ChoiceSyntax choice || choice.Default?.Name == successor.Name
        || choice.Choices.Any(rule => rule.Next?.Name == successor.Name && !dead.Contains(rule));
}
