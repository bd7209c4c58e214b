using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Editor;

/// <summary>Where states and variables are defined and where they are used.</summary>
internal static class Navigation
{
    /// <summary>The places that define the state or variable at a position: a state's name, the members of Assigns.</summary>
    public static IReadOnlyList<TextSpan> Definitions(Analysis analysis, int position) =>
        StateAt(analysis, position) is { } state ? [state.Syntax.NameSpan]
        : VariableAt(analysis, position) is var (scope, name) ? [.. AssignedIn(scope).Where(place => place.Name == name).Select(place => place.Span)]
        : [];

    /// <summary>The places that use the state or variable at a position: targets, reads.</summary>
    public static IReadOnlyList<TextSpan> References(Analysis analysis, int position) =>
        StateAt(analysis, position) is { } state ? [.. Targeted(state.Scope).Where(target => state.Scope.Find(target.Name) == state).Select(target => target.Span)]
        : VariableAt(analysis, position) is var (scope, name) ? [.. ReadsOf(analysis.Model!, scope, name)]
        : [];

    /// <summary>The state whose name, or a target that names it, is at a position; null when there is none.</summary>
    public static StateModel? StateAt(Analysis analysis, int position)
    {
        if (analysis.Model is not { } model)
            return null;
        foreach (var scope in Scopes.Of(model))
        {
            foreach (var state in scope.States)
                if (Touches(state.Syntax.NameSpan, position))
                    return state;
            foreach (var target in Targeted(scope))
                if (Touches(target.Span, position))
                    return scope.Find(target.Name);
        }

        return null;
    }

    /// <summary>The names of the variables that can be read at a position.</summary>
    public static IReadOnlyList<string> VariablesInSight(Analysis analysis, int position) => analysis.Model is { } model
        ? [.. InSight(model, position).SelectMany(AssignedIn).Select(place => place.Name).Distinct()]
        : [];

    private static (Scope Scope, string Name)? VariableAt(Analysis analysis, int position)
    {
        if (analysis.Model is not { } model)
            return null;
        var name = model.Syntax.VariableReads.FirstOrDefault(read => Touches(read.Span, position))?.Name
            ?? Scopes.Of(model).SelectMany(AssignedIn).FirstOrDefault(place => Touches(place.Span, position)).Name;
        return name is not null && Owner(model, name, position) is { } owner ? (owner, name) : null;
    }

    private static IEnumerable<TextSpan> ReadsOf(StateMachineModel model, Scope scope, string name) =>
        model.Syntax.VariableReads.Where(read => read.Name == name && Owner(model, name, read.Span.Start) == scope).Select(read => read.Span);

    // An inner scope may not assign what an outer one does, so one scope owns the name.
    private static Scope? Owner(StateMachineModel model, string name, int position) =>
        InSight(model, position).FirstOrDefault(scope => AssignedIn(scope).Any(place => place.Name == name));

    // From the innermost scope outwards; the executions of a distributed Map see no variables of their parent.
    private static IEnumerable<Scope> InSight(StateMachineModel model, int position)
    {
        var scope = Scopes.Of(model).LastOrDefault(scope => Touches(scope.Syntax.Json.Span, position));
        while (scope is not null)
        {
            yield return scope;
            scope = scope.Owner is { Syntax: not MapSyntax { Distributed: not null } } owner ? owner.Scope : null;
        }
    }

    private static IEnumerable<(string Name, TextSpan Span)> AssignedIn(Scope scope) =>
        from state in scope.States
        from property in Variables.AssignedBy(state.Syntax.Json)
        select (Variables.NameOf(property), property.NameSpan);

    private static IEnumerable<NameReference> Targeted(Scope scope)
    {
        var targets = scope.States.SelectMany(state => Targets.Of(state.Syntax));
        return scope.Syntax.StartAt is { } start ? targets.Prepend(start) : targets;
    }

    private static bool Touches(TextSpan span, int position) => position >= span.Start && position <= span.End;
}
