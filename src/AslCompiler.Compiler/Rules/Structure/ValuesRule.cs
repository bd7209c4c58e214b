using System.Globalization;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Syntax.Reading;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0108, ASL0116, ASL0117, ASL0119, ASL0120: ranges, fixed texts, old names, and lists that must not be empty.</summary>
internal sealed class ValuesRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        foreach (var property in at.Json.Properties)
        {
            if (at.Construct.Find(property.Name) is not { } field || !field.IsFor(at.IsJsonata))
                continue;
            if (field.Replacement is { } replacement)
                context.Report(DiagnosticCatalog.DeprecatedField, property.NameSpan, Modernize(property, replacement, at, context.Editor), field.Name, replacement);
            if (field.IsFilled && property.Value is JsonArray { Items.Count: 0, IsBroken: false } or JsonObject { Properties.Count: 0, IsBroken: false })
                CheckEmpty(field, property, context);
            if (field.Minimum is not null || field.Maximum is not null)
                CheckRange(field, property.Value, context);
            if (field.Values is { } values && property.Value is JsonString text)
                CheckText(field.Name, values, text, context);
            if (field.Name == "Version" && property.Value is JsonString { Value: not "1.0" } version && !Placeholders.Contains(version.Value))
                context.Report(DiagnosticCatalog.BadVersion, version.Span, version.Value);
        }
    }

    private static void CheckEmpty(Field field, JsonProperty property, RuleContext context)
    {
        // An object where a list belongs has the wrong type, and the other way round.
        if (field.IsFilled && property.Value is JsonArray == field.Type is FieldType.ObjectList or FieldType.TextList)
            context.Report(DiagnosticCatalog.EmptyValue, property.Value.Span, field.Name);
    }

    private static void CheckRange(Field field, JsonValue value, RuleContext context)
    {
        var text = value switch
        {
            JsonNumber literal => literal.Text,
            JsonString { IsSubstituted: true } substituted => substituted.Value,
            _ => "",
        };
        if (NumberText.ToDouble(text) is not { } number)
            return;
        // What is no whole number where one belongs has been told of as a wrong type.
        if ((field.Type == FieldType.Integer && NumberText.ToInteger(text) is null && number >= field.Minimum)
            || (!(number < field.Minimum) && !(number > field.Maximum)))
            return;
        context.Report(DiagnosticCatalog.OutOfRange, value.Span, Clamp(field, value, number), field.Name, Range(field), text);
    }

    private static Fix? Clamp(Field field, JsonValue value, double number)
    {
        if (value is not JsonNumber)
            return null;
        var nearest = (number < field.Minimum ? field.Minimum : field.Maximum)!.Value.ToString(CultureInfo.InvariantCulture);
        return new Fix($"Change to {nearest}", new TextEdit(value.Span, nearest));
    }

    private static Fix? Modernize(JsonProperty property, string name, ObjectContext at, JsonEditor editor) =>
        at.Has(name) ? null : new Fix($"Rename to '{name}'", editor.Rename(property, name));

    private static string Range(Field field)
    {
        var from = field.Minimum?.ToString(CultureInfo.InvariantCulture);
        var to = field.Maximum?.ToString(CultureInfo.InvariantCulture);
        return from is null ? "at most " + to : to is null ? "at least " + from : "from " + from + " to " + to;
    }

    private static void CheckText(string name, IReadOnlyList<string> values, JsonString text, RuleContext context)
    {
        foreach (var value in values)
            if (text.Value == value)
                return;
        if (Placeholders.Contains(text.Value))
            return;
        context.Report(DiagnosticCatalog.BadValue, text.Span, context.Editor.Suggest(text.Span, NameSuggestion.Nearest(text.Value, values)), name, string.Join(" or ", values), text.Value, NameSuggestion.For(text.Value, values));
    }
}
