using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Emit;

/// <summary>Says in a few words what a state does and where it leads.</summary>
internal static class StateDescription
{
    public static string TypeOf(StateSyntax state) => state switch
    {
        PassSyntax => "Pass",
        TaskSyntax => "Task",
        ChoiceSyntax => "Choice",
        WaitSyntax => "Wait",
        SucceedSyntax => "Succeed",
        FailSyntax => "Fail",
        ParallelSyntax => "Parallel",
        _ => "Map",
    };

    /// <summary>Where the state leads: <c>→ Next; catch CardDeclined → Refund</c>.</summary>
    public static string Transitions(StateModel state)
    {
        var parts = new List<string>();
        if (state.Syntax is ChoiceSyntax choice)
        {
            foreach (var rule in choice.Choices)
                parts.Add("→ " + rule.Next?.Name);
            if (choice.Default is { } otherwise)
                parts.Add("otherwise → " + otherwise.Name);
        }
        else if (state.Syntax.Next is { } next)
        {
            parts.Add("→ " + next.Name);
        }
        else if (state.Syntax.End)
        {
            parts.Add("end");
        }

        if (state.Syntax is WorkSyntax work)
            foreach (var catcher in work.Catch)
                parts.Add("catch " + string.Join(", ", catcher.ErrorEquals.Select(name => name.Value)) + " → " + catcher.Next?.Name);
        return string.Join("; ", parts);
    }

    /// <summary>What it does it with: a resource and how often it is retried.</summary>
    public static string Work(StateModel state)
    {
        var text = state.Syntax switch
        {
            TaskSyntax { Resource: { } resource } => resource.Text,
            FailSyntax { Error: { } error } => error.Value,
            _ => "",
        };
        return state.Syntax is WorkSyntax { Retry.Count: > 0 } work
            ? text + (text.Length > 0 ? ", " : "") + "retry " + string.Join(", ", work.Retry.SelectMany(retrier => retrier.ErrorEquals).Select(name => name.Value))
            : text;
    }
}
