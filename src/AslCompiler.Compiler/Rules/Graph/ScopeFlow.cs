using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>The flow graph of one scope, and how far it can be trusted: a mistake elsewhere must not make states look unreachable.</summary>
internal sealed class ScopeFlow
{
    private readonly HashSet<StateModel> reachable = [];

    public ScopeFlow(Scope scope)
    {
        Scope = scope;
        var states = scope.Syntax.Json.Find("States")?.Value as JsonObject;
        Names = States(states);
        // A state without a type, or of a broken build, may lead anywhere.
        AllStatesAreKnown = states is { IsBroken: false } && states.Properties.Count == scope.States.Count && AllExitsAreKnown(scope);
        AllTargetsExist = TargetsExist(scope);
        Mark(scope.Start);
    }

    public Scope Scope { get; }

    /// <summary>The names of all states written here, those that could not be read included; null where the text is broken.</summary>
    public HashSet<string>? Names { get; }

    public bool AllStatesAreKnown { get; }

    public bool AllTargetsExist { get; }

    public bool IsReachable(StateModel state) => reachable.Contains(state);

    private static HashSet<string>? States(JsonObject? states)
    {
        if (states is null or { IsBroken: true })
            return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in states.Properties)
            if (property.Value is JsonObject or JsonMissing)
                names.Add(property.Name);
        return names;
    }

    private static bool AllExitsAreKnown(Scope scope)
    {
        foreach (var state in scope.States)
        {
            if (state.Syntax.Json.IsBroken || state.Syntax.Json.HasDuplicates || !LeadsWhereItSays(state.Syntax.Json))
                return false;
            if (state.Syntax is ChoiceSyntax choice)
            {
                if (choice.Choices.Count == 0)
                    return false;
                foreach (var rule in choice.Choices)
                    if (rule.Next is null)
                        return false;
            }
            else if (state.Syntax.Next is null && !Targets.IsTerminal(state.Syntax))
            {
                return false;
            }

            if (state.Syntax is WorkSyntax work)
                foreach (var catcher in work.Catch)
                    if (catcher.Next is null)
                        return false;
        }

        return true;
    }

    // A misspelt Catch or Default, or one of the wrong type, leads somewhere that nobody can see.
    private static bool LeadsWhereItSays(JsonObject state)
    {
        if (state.Find("Type")?.Value is not JsonString type || Constructs.OfState(type.Value) is not { } construct)
            return false;
        if (state.Find("Default")?.Value is { } target and not JsonString || state.Find("Catch")?.Value is { } list and not JsonArray)
            return false;
        foreach (var property in state.Properties)
        {
            if (construct.Find(property.Name) is not null)
                continue;
            foreach (var name in (string[])["Next", "End", "Catch", "Choices", "Default"])
                if (UnknownFieldsRule.IsMisspelt(state, construct, name))
                    return false;
            break;
        }

        return true;
    }

    private static bool TargetsExist(Scope scope)
    {
        foreach (var state in scope.States)
            foreach (var target in Targets.Of(state.Syntax))
                if (scope.Find(target.Name) is null)
                    return false;
        return true;
    }

    private void Mark(StateModel? start)
    {
        if (start is null)
            return;
        var open = new Stack<StateModel>();
        open.Push(start);
        reachable.Add(start);
        while (open.Count > 0)
            foreach (var successor in open.Pop().Successors)
                if (reachable.Add(successor))
                    open.Push(successor);
    }
}
