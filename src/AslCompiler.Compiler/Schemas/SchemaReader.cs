using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Schemas;

/// <summary>Reads JSON Schema, the part that says what data look like; formats, lengths and patterns are no matter of shapes.</summary>
/// <param name="root">The schema's document, in which references lead.</param>
internal sealed class SchemaReader(JsonObject root)
{
    // allOf within $ref within allOf; no schema that people write comes near.
    private const int DeepestLevel = 32;

    public SchemaFacts Read(JsonObject schema)
    {
        var facts = new SchemaFacts();
        Read(schema, facts, 0);
        if (facts.Kinds == ShapeKinds.None)
            facts.Kinds = facts.Members.Count > 0 ? ShapeKinds.Object : facts.Items is not null ? ShapeKinds.Array : ShapeKinds.None;
        return facts;
    }

    /// <summary>What a <c>$ref</c> leads to; null when it is nothing in this document.</summary>
    public JsonValue? Find(string reference)
    {
        if (!reference.StartsWith("#", StringComparison.Ordinal))
            return null;
        JsonValue? value = root;
        foreach (var part in reference.Substring(1).Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~");
            value = value is JsonObject json ? json.Find(name)?.Value
                : value is JsonArray array && int.TryParse(name, out var index) && index >= 0 && index < array.Items.Count ? array.Items[index]
                : null;
        }

        return value;
    }

    private void Read(JsonObject schema, SchemaFacts facts, int level)
    {
        if (level > DeepestLevel)
            return;
        if (schema.Find("$ref")?.Value is JsonString { Value: var reference })
        {
            if (Find(reference) is JsonObject target)
                Read(target, facts, level + 1);
            else
                facts.Others = OtherMembers.Welcome;
        }

        foreach (var part in Items(schema, "allOf"))
            Read(part, facts, level + 1);
        ReadChoice(schema, "anyOf", facts, level);
        ReadChoice(schema, "oneOf", facts, level);
        ReadKinds(schema, facts);
        ReadMembers(schema, facts);
        facts.Items = schema.Find("items")?.Value ?? facts.Items;
    }

    // One way beside null is that way; of several nothing is known for sure.
    private void ReadChoice(JsonObject schema, string name, SchemaFacts facts, int level)
    {
        var ways = Items(schema, name).ToList();
        var withoutNull = ways.FindAll(way => way.Find("type")?.Value is not JsonString { Value: "null" });
        if (withoutNull.Count == 1)
            Read(withoutNull[0], facts, level + 1);
        else if (ways.Count > 0)
            facts.Others = OtherMembers.Welcome;
        if (withoutNull.Count < ways.Count)
            facts.Kinds |= ShapeKinds.Null;
    }

    private static void ReadKinds(JsonObject schema, SchemaFacts facts)
    {
        var kinds = ShapeKinds.None;
        if (schema.Find("type")?.Value is { } type)
            foreach (var name in type is JsonArray names ? names.Items : [type])
                kinds |= KindOf((name as JsonString)?.Value, schema);
        else if (schema.Find("enum")?.Value is JsonArray literals)
            foreach (var literal in literals.Items)
                kinds |= KindOf(literal);
        else if (schema.Find("const") is { } constant)
            kinds |= KindOf(constant.Value);
        facts.Kinds |= kinds;
        if (schema.Find("enum")?.Value is JsonArray { Items: var values } && values.All(value => value is JsonString))
            facts.Texts.AddRange(values.Cast<JsonString>().Select(text => text.Value));
    }

    private static ShapeKinds KindOf(string? type, JsonObject schema) => type switch
    {
        "string" => schema.Find("format")?.Value is JsonString { Value: "date-time" } ? ShapeKinds.Timestamp : ShapeKinds.String,
        "integer" => ShapeKinds.Integer,
        "number" => ShapeKinds.Number,
        "boolean" => ShapeKinds.Boolean,
        "array" => ShapeKinds.Array,
        "object" => ShapeKinds.Object,
        "null" => ShapeKinds.Null,
        _ => ShapeKinds.None,
    };

    private static ShapeKinds KindOf(JsonValue literal) => literal switch
    {
        JsonString => ShapeKinds.String,
        JsonNumber => ShapeKinds.Number,
        JsonBoolean => ShapeKinds.Boolean,
        JsonNull => ShapeKinds.Null,
        JsonArray => ShapeKinds.Array,
        JsonObject => ShapeKinds.Object,
        _ => ShapeKinds.None,
    };

    private static void ReadMembers(JsonObject schema, SchemaFacts facts)
    {
        if (schema.Find("properties")?.Value is JsonObject properties)
            foreach (var property in properties.Properties)
                facts.Members[property.Name] = property.Value;
        if (schema.Find("required")?.Value is JsonArray required)
            foreach (var name in required.Items)
                if (name is JsonString { Value: var text })
                    facts.Required.Add(text);
        var others = schema.Find("patternProperties") is not null ? OtherMembers.Welcome
            : (schema.Find("additionalProperties") ?? schema.Find("unevaluatedProperties"))?.Value switch
            {
                null => OtherMembers.Unspoken,
                JsonBoolean { Value: false } => OtherMembers.Refused,
                _ => OtherMembers.Welcome,
            };
        if (others > facts.Others)
            facts.Others = others;
    }

    private static IEnumerable<JsonObject> Items(JsonObject schema, string name) =>
        schema.Find(name)?.Value is JsonArray items ? items.Items.OfType<JsonObject>() : [];
}
