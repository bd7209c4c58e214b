using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0615: a comparison with a text that the value never is.</summary>
internal sealed class TextsRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.HasUnknownData)
            return;
        foreach (var use in context.Shapes.Uses)
        {
            if (use.Test is not { Operator: "StringEquals", Operand: JsonString text } test || Placeholders.Contains(text.Value)
                || ClosedTexts.Texts(test, use.Root) is not { } texts || texts.Contains(text.Value))
                continue;
            context.Report(
                AdviceCatalog.TextsOfValue,
                text.Span,
                context.Editor.Suggest(text.Span, NameSuggestion.Nearest(text.Value, texts)),
                $"'{use.Path.Text}' is never '{text.Value}', only {Listed(texts)}");
        }
    }

    /// <summary>Texts in quotes, one after the other.</summary>
    public static string Listed(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => "'" + text + "'"));
}
