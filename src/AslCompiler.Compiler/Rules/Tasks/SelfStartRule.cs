using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1015: a machine that starts itself, whichever way it goes.</summary>
internal sealed class SelfStartRule : DefinitionRule
{
    private static readonly string[] Names = ["StateMachineArn.$", "StateMachineArn"];

    public override void Check(RuleContext context)
    {
        foreach (var state in context.Model.States)
            if (Arn(state.Syntax) is { } arn && IsOnEveryWay(state))
                context.Report(AdviceCatalog.StartsItself, arn.Span, state.Name);
    }

    private static JsonString? Arn(StateSyntax state)
    {
        if (state is not TaskSyntax { Resource: { Service: "states" or "aws-sdk:sfn", Action: "startExecution" or "startSyncExecution" } } task
            || (task.Json.Find("Parameters") ?? task.Json.Find("Arguments"))?.Value is not JsonObject parameters)
            return null;
        foreach (var name in Names)
            if (parameters.Find(name)?.Value is JsonString { Value: var text } arn && (text == "$$.StateMachine.Id" || text.Replace(" ", "") == "{%$states.context.StateMachine.Id%}"))
                return arn;
        return null;
    }

    // A way that a Choice opens ends the series; errors do not count as one. The items of a Map may be none.
    private static bool IsOnEveryWay(StateModel state)
    {
        for (var current = state; ; current = current.Scope.Owner!)
        {
            if (CanPass(current.Scope, current))
                return false;
            if (current.Scope.Owner is not { } owner)
                return true;
            if (owner.Syntax is MapSyntax)
                return false;
        }
    }

    private static bool CanPass(Scope scope, StateModel without)
    {
        var open = new Stack<StateModel>();
        var visited = new HashSet<StateModel> { without };
        Add(scope.Start);
        while (open.Count > 0)
        {
            var state = open.Pop();
            if (Targets.IsTerminal(state.Syntax))
                return true;
            if (state.Syntax is ChoiceSyntax)
                foreach (var successor in state.Successors)
                    Add(successor);
            else
                Add(state.Resolve(state.Syntax.Next));
        }

        return false;

        void Add(StateModel? state)
        {
            if (state is not null && visited.Add(state))
                open.Push(state);
        }
    }
}
