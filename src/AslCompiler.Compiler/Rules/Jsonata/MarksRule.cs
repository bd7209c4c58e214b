using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0402, ASL0403, ASL0404: strings that look like expressions and are constants.</summary>
internal sealed class MarksRule : StateRule
{
    // States inside a state are asked for themselves; what a person writes for people is no data.
    private static readonly string[] s_others = ["Branches", "ItemProcessor", "Iterator", "Comment", "Resource", "Type", "QueryLanguage", "Next", "Default"];

    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax.Language == QueryLanguage.JsonPath && !context.HasMarks)
            return;
        foreach (var field in state.Syntax.Json.Properties)
        {
            if (Array.IndexOf(s_others, field.Name) >= 0)
                continue;
            foreach (var (property, _, value) in Walk(field.Value))
            {
                if (value is not JsonString text || property?.Name is "Comment" or "Next")
                    continue;
                if (state.Syntax.Language == QueryLanguage.JsonPath)
                    CheckJsonPath(state, text, context);
                else
                    CheckJsonata(text, context);
            }
        }
    }

    private static void CheckJsonPath(StateModel state, JsonString text, RuleContext context)
    {
        if (JsonataQuery.IsQuery(text.Value))
            context.Report(AdviceCatalog.JsonataInJsonPath, text.Span, SetLanguage(state, context));
    }

    private static void CheckJsonata(JsonString text, RuleContext context)
    {
        var trimmed = text.Value.Trim();
        if (JsonataQuery.IsQuery(text.Value))
            return;
        if (JsonataQuery.IsQuery(trimmed))
            Report("has blanks outside of its marks", trimmed);
        else if (trimmed.StartsWith("{%", StringComparison.Ordinal))
            Report("does not end with '%}'", trimmed.TrimEnd('%', '}', ' ') + " %}");
        else if (trimmed.EndsWith("%}", StringComparison.Ordinal))
            Report("does not begin with '{%'", "{% " + trimmed.TrimStart('{', '%', ' '));
        else if (trimmed.StartsWith("$states.", StringComparison.Ordinal) && JsonataBinder.Bind(trimmed).Expression is not null)
            context.Report(AdviceCatalog.UnmarkedExpression, text.Span, new Fix("Put it between '{%' and '%}'", new TextEdit(text.Span, JsonEditor.Quote("{% " + trimmed + " %}"))), trimmed);

        void Report(string what, string meant) =>
            context.Report(AdviceCatalog.BrokenMarks, text.Span, new Fix("Change to '" + meant + "'", new TextEdit(text.Span, JsonEditor.Quote(meant))), what);
    }

    private static Fix? SetLanguage(StateModel state, RuleContext context) => LanguageFix.ToJsonata(state.Syntax.Json, context.Editor);
}

/// <summary>Makes a state a JSONata state.</summary>
internal static class LanguageFix
{
    /// <summary>Null where it has fields that only JSONPath states have, or says which language it has.</summary>
    /// <param name="state">The state.</param>
    /// <param name="editor">Makes the edit.</param>
    public static Fix? ToJsonata(JsonObject state, JsonEditor editor)
    {
        if (state.Find("QueryLanguage") is not null || state.Find("Type") is not { Value: JsonString type } property || Constructs.OfState(type.Value) is not { } construct)
            return null;
        foreach (var field in state.Properties)
            if (construct.Find(field.Name) is { Languages: FieldLanguages.JsonPath } || HoldsTemplate(field))
                return null;
        return new Fix("Set QueryLanguage to JSONata", editor.Add(state, "QueryLanguage", "\"JSONata\"", property));
    }

    private static bool HoldsTemplate(JsonProperty field) => field.Name is "Assign" or "ItemSelector" or "Catch" or "Choices" && field.Value.ToCompactJson() is var json && (json.Contains(".$\":") || json.Contains("\"ResultPath\"") || json.Contains("\"Variable\""));
}
