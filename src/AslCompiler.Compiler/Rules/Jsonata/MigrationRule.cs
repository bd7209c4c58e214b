using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0416: a JSONPath state that can be written in JSONata by its fix.</summary>
internal sealed class MigrationRule : StateRule
{
    public override void Check(StateModel state, RuleContext context)
    {
        var json = state.Syntax.Json;
        if (json.Find("QueryLanguage") is not null || json.Find("Assign") is not null || json.Find("Type") is not { Value: JsonString type } property || Constructs.OfState(type.Value) is not { } construct || state.Syntax is ChoiceSyntax)
            return;
        var converted = new List<(JsonProperty Field, string Name, string Json)>();
        foreach (var field in json.Properties)
        {
            var isOfJsonPath = construct.Find(field.Name) is { Languages: FieldLanguages.JsonPath } || field.Name is "ItemSelector";
            if (!isOfJsonPath && !HoldsPaths(field))
                continue;
            if (!isOfJsonPath || JsonataConversion.Field(type.Value, field) is not var (name, value) || converted.Exists(other => other.Name == name))
                return;
            converted.Add((field, name, value));
        }

        if (converted.Count > 0)
            context.Report(AdviceCatalog.CanBeJsonata, state.Syntax.NameSpan, new Fix("Write '" + state.Name + "' in JSONata", () => [.. Edits(context.Editor)]), state.Name);

        IEnumerable<TextEdit> Edits(JsonEditor editor)
        {
            yield return editor.Add(json, "QueryLanguage", "\"JSONata\"", property);
            foreach (var (field, name, value) in converted)
            {
                if (name != field.Name)
                    yield return editor.Rename(field, name);
                yield return editor.Replace(field.Value, value);
            }
        }
    }

    private static bool HoldsPaths(JsonProperty field) => field.Name switch
    {
        "Catch" => field.Value is JsonArray catchers && catchers.Items.OfType<JsonObject>().Any(catcher => catcher.Find("ResultPath") is not null || catcher.Find("Assign") is not null),
        "Credentials" or "ItemReader" or "ItemBatcher" or "ResultWriter" => true,
        _ => false,
    };
}
