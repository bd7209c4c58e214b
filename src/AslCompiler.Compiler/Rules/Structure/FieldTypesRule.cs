using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Syntax.Reading;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0102: a field has the JSON type that the table says. A placeholder may stand for a number, JSONata for most things.</summary>
internal sealed class FieldTypesRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        foreach (var property in at.Json.Properties)
        {
            if (property.Name == "Type" || at.Construct.Find(property.Name) is not { } field || !field.IsFor(at.IsJsonata))
                continue;
            if (Expected(field, property.Value, at.IsJsonata && at.Construct.Kind is not (ConstructKind.Machine or ConstructKind.Retrier)) is { } expected)
                context.Report(DiagnosticCatalog.WrongType, property.Value.Span, field.Name, expected,
                    property.Value is JsonNumber number ? number.Text : JsonTypes.Describe(property.Value));
            else
                CheckItems(field, property.Value, context);
        }
    }

    // What the value should have been; null when it is fine.
    private static string? Expected(Field field, JsonValue value, bool takesQuery)
    {
        if (value is JsonMissing || (takesQuery && field.Type is FieldType.Integer or FieldType.Number or FieldType.Timestamp && IsQuery(value)))
            return null;
        return field.Type switch
        {
            FieldType.Any => null,
            FieldType.Flag => value is JsonBoolean || IsPlaceholder(field, value) ? null : "true or false",
            FieldType.Integer => IsInteger(value) ? null : "a whole number",
            FieldType.Number => value is JsonNumber || IsNumberText(value) ? null : "a number",
            FieldType.PathOrNull => value is JsonString or JsonNull ? null : "a path in a string, or null",
            FieldType.Path => value is JsonString ? null : "a path in a string",
            FieldType.Object or FieldType.States => value is JsonObject ? null : "an object",
            FieldType.ObjectList or FieldType.TextList => value is JsonArray ? null : "an array",
            _ => value is JsonString ? null : "a string",
        };
    }

    private static void CheckItems(Field field, JsonValue value, RuleContext context)
    {
        if (value is not JsonArray array || field.Type is not (FieldType.ObjectList or FieldType.TextList))
            return;
        foreach (var item in array.Items)
        {
            if (item is JsonMissing || (field.Type == FieldType.ObjectList ? item is JsonObject : item is JsonString))
                continue;
            context.Report(DiagnosticCatalog.WrongType, item.Span, "An item of " + field.Name,
                field.Type == FieldType.ObjectList ? "an object" : "a string", JsonTypes.Describe(item));
        }
    }

    private static bool IsQuery(JsonValue value) => value is JsonString text && Expressions.Jsonata.JsonataQuery.IsQuery(text.Value);

    private static bool IsInteger(JsonValue value) => value is JsonNumber number
        ? NumberText.ToInteger(number.Text) is not null
        : IsNumberText(value);

    private static bool IsNumberText(JsonValue value) => value is JsonString text
        && (text.IsSubstituted ? NumberText.ToDouble(text.Value) is not null : Placeholders.WholeName(text.Value) is not null);

    // The operand of a test; the End of a state must be known.
    private static bool IsPlaceholder(Field field, JsonValue value) => field.Name != "End" && value is JsonString text
        && (text.IsSubstituted ? text.Value is "true" or "false" : Placeholders.WholeName(text.Value) is not null);
}
