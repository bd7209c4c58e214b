using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Fixes;

/// <summary>Edits of whole states: all that leads to them is edited too.</summary>
/// <param name="editor">Makes the edits of the text.</param>
internal sealed class StateEdits(JsonEditor editor)
{
    /// <summary>Takes a state out and lets all that led to it go on to another; null where that would leave a scope without states.</summary>
    /// <param name="state">The state.</param>
    /// <param name="target">Where its predecessors go.</param>
    public Fix? Bypass(StateModel state, string target) =>
        target != state.Name && Remove(state.Scope, [state]) is { } removal
            ? new Fix($"Remove '{state.Name}' and go to '{target}'", [.. Redirect(state.Scope, state.Name, target), .. removal])
            : null;

    /// <summary>Takes states out of their scope; null where the first one of the scope is among them, whose place the edits of others need.</summary>
    public TextEdit[]? Remove(Scope scope, IReadOnlyCollection<StateModel> states)
    {
        if (scope.Syntax.Json.Find("States")?.Value is not JsonObject { HasDuplicates: false } json || json.Properties.Count <= states.Count)
            return null;
        var names = new HashSet<string>(states.Select(state => state.Name), StringComparer.Ordinal);
        return names.Count > 1 && names.Contains(json.Properties[0].Name)
            ? null
            : [.. json.Properties.Where(property => names.Contains(property.Name)).Select(property => editor.Remove(json, property))];
    }

    /// <summary>Lets all that leads to one state of a scope lead to another.</summary>
    public IEnumerable<TextEdit> Redirect(Scope scope, string from, string to)
    {
        if (scope.Syntax.StartAt is { } start && start.Name == from)
            yield return new TextEdit(start.Span, JsonEditor.Quote(to));
        foreach (var state in scope.States)
            foreach (var target in Targets.Of(state.Syntax))
                if (target.Name == from)
                    yield return new TextEdit(target.Span, JsonEditor.Quote(to));
    }

    /// <summary>Adds a state at the end of a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="name">A name that no state has.</param>
    /// <param name="json">The state, as JSON.</param>
    public TextEdit Add(Scope scope, string name, string json) => editor.Add((JsonObject)scope.Syntax.Json.Find("States")!.Value, name, json);

    /// <summary>Creates the state that a transition names: it fails until its author says what it does. Null where a placeholder gives the name.</summary>
    /// <param name="scope">The scope of the transition; no state of the machine has the name.</param>
    /// <param name="target">The name.</param>
    public Fix? Create(Scope scope, NameReference target) => Placeholders.Contains(editor.Slice(target.Span))
        ? null
        : new Fix($"Create the state '{target.Name}'", Add(scope, target.Name, """{ "Type": "Fail", "Error": "NotImplemented" }"""));

    /// <summary>A name that no state of the machine has.</summary>
    /// <param name="model">The machine.</param>
    /// <param name="wanted">The name, if it is free.</param>
    public static string FreeName(StateMachineModel model, string wanted)
    {
        var names = new HashSet<string>(model.States.Select(state => state.Name), StringComparer.Ordinal);
        var name = wanted;
        for (var i = 2; names.Contains(name); i++)
            name = wanted + " " + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }
}
