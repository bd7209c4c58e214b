using System.Globalization;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0114 and ASL0115: names have 1 to 80 characters and are unique over all branches and processors.</summary>
internal sealed class StateNamesRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scope in Scopes.Of(context.Model))
            if (scope.Syntax.Json.Find("States")?.Value is JsonObject states)
                CheckScope(scope, states, names, context);
    }

    private static void CheckScope(Scope scope, JsonObject states, HashSet<string> names, RuleContext context)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in states.Properties)
        {
            if (property.Value is not JsonObject || !own.Add(property.Name))
                continue;
            CheckName(property.Name, property.NameSpan, context);
            if (names.Contains(property.Name))
                context.Report(DiagnosticCatalog.DuplicateStateName, property.NameSpan, Rename(scope, property, context), property.Name);
        }

        names.UnionWith(own);
    }

    // What leads to it within its scope is renamed with it.
    private static Fix Rename(Scope scope, JsonProperty state, RuleContext context)
    {
        var name = StateEdits.FreeName(context.Model, state.Name);
        return new Fix($"Rename to '{name}'", [context.Editor.Rename(state, name), .. context.StateEdits.Redirect(scope, state.Name, name)]);
    }

    private static void CheckName(string name, TextSpan span, RuleContext context)
    {
        if (name.Length == 0)
        {
            context.Report(DiagnosticCatalog.BadStateName, span, "A state needs a name of at least one character");
            return;
        }

        // Counted in characters, not in UTF-16 units.
        var length = 0;
        foreach (var c in name)
            length += char.IsLowSurrogate(c) ? 0 : 1;
        if (length > 80)
            context.Report(DiagnosticCatalog.BadStateName, span, "A state's name has at most 80 characters; this one has " + length.ToString(CultureInfo.InvariantCulture));
        foreach (var c in name)
        {
            if (!char.IsControl(c))
                continue;
            context.Report(DiagnosticCatalog.BadStateName, span, "A state's name must not hold control characters");
            break;
        }
    }
}
