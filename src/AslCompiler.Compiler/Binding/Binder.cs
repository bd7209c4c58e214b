using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Binding;

/// <summary>Resolves names: scopes, starts, successors, placeholders.</summary>
internal sealed class Binder
{
    private readonly List<StateModel> states = [];

    public static StateMachineModel Bind(StateMachineSyntax syntax)
    {
        var binder = new Binder();
        var root = binder.BindScope(syntax, null, 0);
        return new StateMachineModel(syntax, root, binder.states, SubstitutionCollector.Collect(syntax.Json));
    }

    private Scope BindScope(StateMachineSyntax syntax, StateModel? owner, int branch)
    {
        var scope = new Scope(syntax, owner, branch);
        var members = new List<StateModel>(syntax.States.Count);
        foreach (var state in syntax.States)
        {
            var model = new StateModel(state, states.Count, scope);
            states.Add(model);
            members.Add(model);
            model.Inner = BindInner(model);
        }

        scope.Fill(members);
        scope.Start = syntax.StartAt is { } start ? scope.Find(start.Name) : null;
        foreach (var state in members)
            state.Successors = FindSuccessors(state);
        return scope;
    }

    private List<Scope> BindInner(StateModel model)
    {
        var inner = new List<Scope>();
        if (model.Syntax is ParallelSyntax parallel)
        {
            for (var i = 0; i < parallel.Branches.Count; i++)
                inner.Add(BindScope(parallel.Branches[i], model, i));
        }
        else if (model.Syntax is MapSyntax { ItemProcessor: { } processor })
        {
            inner.Add(BindScope(processor, model, 0));
        }

        return inner;
    }

    private static List<StateModel> FindSuccessors(StateModel state)
    {
        var successors = new List<StateModel>();
        foreach (var target in Targets.Of(state.Syntax))
            if (state.Resolve(target) is { } successor && !successors.Contains(successor))
                successors.Add(successor);
        return successors;
    }
}

/// <summary>The names a state leads to.</summary>
internal static class Targets
{
    /// <summary>Next, then Choice rules and Default, then Catchers. A <c>Next</c> where none belongs leads nowhere.</summary>
    public static IEnumerable<NameReference> Of(StateSyntax state)
    {
        if (state.Next is { } next && state is not (SucceedSyntax or FailSyntax or ChoiceSyntax))
            yield return next;
        if (state is ChoiceSyntax choice)
        {
            foreach (var rule in choice.Choices)
                if (rule.Next is { } target)
                    yield return target;
            if (choice.Default is { } otherwise)
                yield return otherwise;
        }
        else if (state is WorkSyntax work)
        {
            foreach (var catcher in work.Catch)
                if (catcher.Next is { } target)
                    yield return target;
        }
    }

    /// <summary>The flow of its scope can end in this state.</summary>
    public static bool IsTerminal(StateSyntax state) =>
        state is SucceedSyntax or FailSyntax || (state.End && state is not ChoiceSyntax);
}

/// <summary>Finds the placeholders that need a value at run time.</summary>
internal static class SubstitutionCollector
{
    public static IReadOnlyList<string> Collect(JsonValue root)
    {
        var names = new List<string>();
        Collect(root, names);
        return names;
    }

    private static void Collect(JsonValue value, List<string> names)
    {
        switch (value)
        {
            case JsonObject obj:
                foreach (var property in obj.Properties)
                    // In a Resource, and in the FunctionName of lambda:invoke, a placeholder names the task.
                    if (property.Name is not ("Resource" or "Comment" or "FunctionName") || property.Value is not JsonString)
                        Collect(property.Value, names);
                break;
            case JsonArray array:
                foreach (var item in array.Items)
                    Collect(item, names);
                break;
            case JsonString text:
                for (var (start, length) = Placeholders.Find(text.Value, 0); start >= 0; (start, length) = Placeholders.Find(text.Value, start + length))
                {
                    var name = text.Value.Substring(start + 2, length - 3);
                    if (!names.Contains(name))
                        names.Add(name);
                }

                break;
        }
    }
}
