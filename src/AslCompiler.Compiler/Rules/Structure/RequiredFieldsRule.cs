using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0101 and ASL0107: required fields, and groups of which one is required.</summary>
internal sealed class RequiredFieldsRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Json.IsBroken)
            return;
        foreach (var field in at.Construct.Fields)
            if (field.IsRequired && field.IsFor(at.IsJsonata) && !at.Has(field.Name) && !UnknownFieldsRule.IsMisspelt(at.Json, at.Construct, field.Name, at.IsJsonata)
                && !IsOfOtherLanguage(at, field))
                context.Report(DiagnosticCatalog.MissingField, at.Place, Insert(at, field.Name, context.Editor), at.Construct.Title, field.Name);
        foreach (var group in at.Construct.Alternatives)
            CheckGroup(at, group, context);
    }

    // A flow most likely starts at the state that is written first; for other fields there is no value to guess.
    private static Fix? Insert(ObjectContext at, string field, JsonEditor editor) =>
        field == "StartAt" && at.Json.Find("States")?.Value is JsonObject { Properties.Count: > 0 } states
            ? new Fix($"Add \"StartAt\": \"{states.Properties[0].Name}\"", editor.AddFirst(at.Json, field, JsonEditor.Quote(states.Properties[0].Name)))
            : null;

    private static void CheckGroup(ObjectContext at, string[] group, RuleContext context)
    {
        var names = new List<string>(group.Length);
        foreach (var name in group)
        {
            if (at.Has(name) || UnknownFieldsRule.IsMisspelt(at.Json, at.Construct, name, at.IsJsonata))
                return;
            if (at.Construct.Find(name) is { } field && field.IsFor(at.IsJsonata) && field.Replacement is null)
                names.Add(name);
        }

        if (names.Count == 1)
            context.Report(DiagnosticCatalog.MissingField, at.Place, at.Construct.Title, names[0]);
        else
            context.Report(DiagnosticCatalog.MissingAlternative, at.Place, at.Construct.Title, string.Join(", ", names));
    }

    // A rule written in JSONPath has been told of; that it has no Condition is the same mistake.
    private static bool IsOfOtherLanguage(ObjectContext at, Field required)
    {
        if (required.Languages == FieldLanguages.Both)
            return false;
        foreach (var property in at.Json.Properties)
            if (at.Construct.Find(property.Name)?.IsFor(at.IsJsonata) == false)
                return true;
        return false;
    }
}
