using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Intrinsics;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0305, ASL0306, ASL0307: constants that were meant to be evaluated.</summary>
internal sealed class ConstantsRule : StateRule
{
    private static readonly string[] Templates = ["Parameters", "ResultSelector", "ItemSelector", "Assign"];

    public override void Check(StateModel state, RuleContext context)
    {
        var json = state.Syntax.Json;
        foreach (var field in Templates)
            if (json.Find(field)?.Value is JsonObject template)
                CheckTemplate(template, context);
        foreach (var field in (string[])["Choices", "Catch"])
            if (json.Find(field)?.Value is JsonArray items)
                foreach (var item in items.Items.OfType<JsonObject>())
                    if (item.Find("Assign")?.Value is JsonObject assign)
                        CheckTemplate(assign, context);
        if (state.Syntax is FailSyntax)
            foreach (var field in (string[])["Error", "Cause"])
                if (json.Find(field) is { Value: JsonString text } property && Describe(text.Value) is not null)
                    context.Report(AdviceCatalog.PathInText, text.Span, new Fix($"Rename to '{field}Path'", context.Editor.Rename(property, field + "Path")), field);
        if (state.Syntax is PassSyntax && json.Find("Result") is { Value: JsonObject } result)
            CheckResult(result, context);
    }

    private static void CheckTemplate(JsonObject template, RuleContext context)
    {
        foreach (var (property, _, value) in Walk(template))
            if (property is not null && !TemplateNames.IsDynamic(property.Name) && value is JsonString text && Describe(text.Value) is { } what)
                context.Report(AdviceCatalog.PathWithoutDollar, text.Span, new Fix($"Rename to '{property.Name}.$'", context.Editor.Rename(property, property.Name + ".$")), text.Value, what);
    }

    // Told once: the whole Result is the mistake.
    private static void CheckResult(JsonProperty result, RuleContext context)
    {
        foreach (var (property, _, value) in Walk(result.Value))
        {
            if (property is null || !TemplateNames.IsDynamic(property.Name) || value is not JsonString)
                continue;
            context.Report(AdviceCatalog.StaticResult, property.NameSpan, new Fix("Rename to 'Parameters'", context.Editor.Rename(result, "Parameters")), property.Name);
            return;
        }
    }

    private static string? Describe(string text)
    {
        if (text.StartsWith("$.", StringComparison.Ordinal) || text.StartsWith("$$.", StringComparison.Ordinal) || text.StartsWith("$[", StringComparison.Ordinal))
            return "a path";
        var end = text.IndexOf('(');
        return end > 0 && text[text.Length - 1] == ')' && IntrinsicSignature.Find(text.Substring(0, end)) is not null ? "a call of an intrinsic function" : null;
    }
}
