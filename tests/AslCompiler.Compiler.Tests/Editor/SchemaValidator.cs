using System.Text.Json;
using System.Text.RegularExpressions;

namespace AslCompiler.Compiler.Tests.Editor;

/// <summary>Holds JSON against a JSON Schema (draft-07), as far as the schema of definitions uses it; any other keyword is a mistake.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    /// <summary>The first thing that does not fit, with its place; null when all does.</summary>
    public string? Check(JsonElement value) => Check(root, value, "");

    private string? Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return schema.GetBoolean() ? null : at + ": not allowed";
        foreach (var keyword in schema.EnumerateObject())
            if (Check(schema, keyword, value, at) is { } mistake)
                return mistake;
        return null;
    }

    private string? Check(JsonElement schema, JsonProperty keyword, JsonElement value, string at)
    {
        var wanted = keyword.Value;
        switch (keyword.Name)
        {
            case "$schema" or "title" or "description" or "deprecationMessage" or "definitions" or "then" or "else" or "properties":
                return keyword.Name == "properties" ? CheckMembers(schema, value, at) : null;
            case "$ref":
                return Check(root.GetProperty("definitions").GetProperty(wanted.GetString()!["#/definitions/".Length..]), value, at);
            case "type":
                return (wanted.ValueKind == JsonValueKind.Array ? [.. wanted.EnumerateArray()] : (JsonElement[])[wanted]).Any(type => Is(type.GetString()!, value))
                    ? null : $"{at}: not {wanted}";
            case "const":
                return JsonElement.DeepEquals(wanted, value) ? null : $"{at}: not {wanted}";
            case "enum":
                return wanted.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)) ? null : $"{at}: not one of {wanted}";
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, wanted.GetString()!) ? null : $"{at}: does not match {wanted}";
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() >= wanted.GetDouble() ? null : $"{at}: less than {wanted}";
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() <= wanted.GetDouble() ? null : $"{at}: more than {wanted}";
            case "minItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= wanted.GetInt32() ? null : at + ": too few items";
            case "minProperties":
                return value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() >= wanted.GetInt32() ? null : at + ": too few members";
            case "required":
                return value.ValueKind != JsonValueKind.Object ? null
                    : wanted.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}: lacks {name}").FirstOrDefault();
            case "additionalProperties":
                return schema.TryGetProperty("properties", out _) ? null : CheckMembers(schema, value, at);
            case "items":
                return value.ValueKind != JsonValueKind.Array ? null : value.EnumerateArray().Select((item, index) => Check(wanted, item, $"{at}/{index}")).FirstOrDefault(mistake => mistake is not null);
            case "allOf":
                return wanted.EnumerateArray().Select(part => Check(part, value, at)).FirstOrDefault(mistake => mistake is not null);
            case "anyOf":
                var mistakes = wanted.EnumerateArray().Select(part => Check(part, value, at)).ToArray();
                return mistakes.Contains(null) ? null : mistakes[0];
            case "oneOf":
                return wanted.EnumerateArray().Count(part => Check(part, value, at) is null) == 1 ? null : $"{at}: not exactly one of {wanted}";
            case "not":
                return Check(wanted, value, at) is null ? $"{at}: {wanted} is not allowed" : null;
            case "if":
                return schema.TryGetProperty(Check(wanted, value, at) is null ? "then" : "else", out var rest) ? Check(rest, value, at) : null;
            default:
                throw new NotSupportedException($"The keyword {keyword.Name} is not known here.");
        }
    }

    private string? CheckMembers(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in value.EnumerateObject())
        {
            if (!(schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var rule))
                && !schema.TryGetProperty("additionalProperties", out rule))
                continue;
            if (Check(rule, member.Value, $"{at}/{member.Name}") is { } mistake)
                return mistake;
        }

        return null;
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Null,
    };
}
