using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>The variables that have a value whichever way leads to a state.</summary>
internal static class AssignedVariables
{
    /// <summary>By state; without those that nothing leads to.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="outer">What has a value around it.</param>
    /// <param name="reads">What a state reads: whoever comes past it has a value.</param>
    public static Dictionary<StateModel, HashSet<string>> In(Scope scope, HashSet<string> outer, Func<StateModel, IEnumerable<string>> reads)
    {
        var known = new Dictionary<StateModel, HashSet<string>>();
        if (scope.Start is null)
            return known;
        known.Add(scope.Start, outer);
        var open = new Queue<StateModel>();
        open.Enqueue(scope.Start);
        // A set only gets smaller, so this ends.
        while (open.Count > 0)
        {
            var state = open.Dequeue();
            var own = new HashSet<string>(known[state], StringComparer.Ordinal);
            own.UnionWith(reads(state));
            foreach (var (target, assigned) in Ways(state))
            {
                if (state.Resolve(target) is not { } next)
                    continue;
                var there = new HashSet<string>(own, StringComparer.Ordinal);
                there.UnionWith(assigned);
                if (known.TryGetValue(next, out var before))
                {
                    there.IntersectWith(before);
                    if (there.Count == before.Count)
                        continue;
                }

                known[next] = there;
                open.Enqueue(next);
            }
        }

        return known;
    }

    private static IEnumerable<(NameReference? Target, IEnumerable<string> Assigned)> Ways(StateModel state)
    {
        if (state.Syntax is not ChoiceSyntax choice)
        {
            yield return (state.Syntax.Next, Names(state.Syntax.Json));
            if (state.Syntax is WorkSyntax work)
                foreach (var catcher in work.Catch)
                    yield return (catcher.Next, Names(catcher.Json));
            yield break;
        }

        var passed = Guards.None;
        foreach (var rule in choice.Choices)
        {
            var (holds, fails) = ConditionGuards.Of(rule.Condition, passed);
            yield return (rule.Next, Names(rule.Json).Concat(Present(holds)));
            passed = fails;
        }

        yield return (choice.Default, Names(choice.Json).Concat(Present(passed)));
    }

    private static IEnumerable<string> Names(JsonObject owner) => owner.Find("Assign")?.Value is JsonObject assign ? assign.Properties.Select(Variables.NameOf) : [];

    private static IEnumerable<string> Present(Guards guards) =>
        guards.All.Where(guard => guard is { Variable: not null, Presence: Presence.Asked or Presence.Read }).Select(guard => guard.Variable!);
}
