using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>
/// ASL0103, ASL0104, ASL0111, ASL0112: fields that do not exist, that belong to other state types, or to the other query language.
/// </summary>
internal sealed class UnknownFieldsRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Construct.IsOpen)
            return;
        var told = false;
        foreach (var property in at.Json.Properties)
        {
            var field = at.Construct.Find(property.Name);
            if (field is null)
            {
                ReportUnknown(at, property, context);
            }
            else if (!field.IsFor(at.IsJsonata) && at.Language != QueryLanguage.Unknown && !told)
            {
                ReportLanguage(at, field, property, context);
                // A rule of a Choice is of one language as a whole: Variable and its operator are one mistake.
                told = at.Construct.Kind == ConstructKind.ChoiceRule;
            }
        }
    }

    /// <summary>
    /// A field that is not there is there under a misspelt name, which this rule tells of: what else follows from it is the same mistake.
    /// </summary>
    public static bool IsMisspelt(JsonObject json, Construct construct, string name, bool isJsonata = false)
    {
        foreach (var property in json.Properties)
            if (construct.Find(property.Name) is null && Suggestion(json, construct, property.Name, isJsonata) == name)
                return true;
        return false;
    }

    // The field of this construct that most likely was meant, or null.
    private static string? Suggestion(JsonObject json, Construct construct, string name, bool isJsonata)
    {
        var names = new List<string>(construct.Fields.Length);
        foreach (var field in construct.Fields)
            if (field.IsFor(isJsonata) && json.Find(field.Name) is null)
                names.Add(field.Name);
        return NameSuggestion.Nearest(name, names);
    }

    private static void ReportUnknown(ObjectContext at, JsonProperty property, RuleContext context)
    {
        // Its own rule tells of a QueryLanguage where none belongs.
        if (property.Name == "QueryLanguage" && at.Construct.Kind is ConstructKind.Branch or ConstructKind.Processor)
            return;
        var title = at.Construct.IsState ? at.Construct.Title.Substring(0, 1).ToLowerInvariant() + at.Construct.Title.Substring(1) : at.Construct.Title;
        if (at.Construct.IsState && Owners(property.Name) is { Length: > 0 } owners)
        {
            context.Report(DiagnosticCatalog.FieldNotSupportedHere, property.NameSpan, new Fix($"Remove '{property.Name}'", context.Editor.Remove(at.Json, property)), at.Name ?? "", property.Name, owners, title);
            return;
        }

        var suggestion = Suggestion(at.Json, at.Construct, property.Name, at.IsJsonata);
        var fix = suggestion is null ? null : new Fix($"Rename to '{suggestion}'", context.Editor.Rename(property, suggestion));
        context.Report(DiagnosticCatalog.UnknownField, property.NameSpan, fix, at.Construct.Title, property.Name,
            suggestion is null ? "" : ". Did you mean '" + suggestion + "'?");
    }

    private static void ReportLanguage(ObjectContext at, Field field, JsonProperty property, RuleContext context)
    {
        if (field.Languages == FieldLanguages.JsonPath)
            context.Report(DiagnosticCatalog.JsonPathFieldInJsonata, property.NameSpan, Convert(at, property, context.Editor), field.Name, Instead(field.Name, ToJsonata));
        else
            context.Report(DiagnosticCatalog.JsonataFieldInJsonPath, property.NameSpan, at.Construct.IsState ? LanguageFix.ToJsonata(at.Json, context.Editor) : null, field.Name, Instead(field.Name, ToJsonPath));
    }

    private static Fix? Convert(ObjectContext at, JsonProperty property, JsonEditor editor) =>
        at.Construct.IsState && at.Text("Type") is { } type && JsonataConversion.Field(type.Value, property) is var (name, json) && !at.Has(name)
            ? new Fix("Convert to '" + name + "'", editor.Rename(property, name), editor.Replace(property.Value, json))
            : null;

    private static readonly (string From, string To)[] ToJsonata =
    [
        ("Parameters", "'Arguments'"), ("ResultSelector", "'Output'"), ("ResultPath", "'Output'"), ("OutputPath", "'Output'"),
        ("Result", "'Output'"), ("ItemsPath", "'Items'"), ("Variable", "'Condition'"), ("SecondsPath", "'Seconds'"),
        ("TimestampPath", "'Timestamp'"), ("TimeoutSecondsPath", "'TimeoutSeconds'"), ("HeartbeatSecondsPath", "'HeartbeatSeconds'"),
        ("ErrorPath", "'Error'"), ("CausePath", "'Cause'"), ("MaxConcurrencyPath", "'MaxConcurrency'"),
    ];

    private static readonly (string From, string To)[] ToJsonPath =
    [
        ("Arguments", "'Parameters'"), ("Output", "'ResultSelector', 'ResultPath' and 'OutputPath'"), ("Items", "'ItemsPath'"),
        ("Condition", "'Variable' and an operator"),
    ];

    private static string Instead(string name, (string From, string To)[] table)
    {
        foreach (var (from, to) in table)
            if (from == name)
                return "; use " + to;
        return "";
    }

    private static string Owners(string name)
    {
        var owners = new List<string>();
        foreach (var state in StateFields.All)
            if (state.Find(name) is not null)
                owners.Add(state.Kind.ToString());
        var last = owners.Count - 1;
        return owners.Count switch
        {
            0 => "",
            1 => owners[0] + " states",
            _ => string.Join(", ", owners.GetRange(0, last)) + " and " + owners[last] + " states",
        };
    }
}
