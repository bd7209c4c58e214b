using AslCompiler.Compiler.Schemas;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Shapes;

/// <summary>The shapes that a JSON Schema describes: what it leaves open is open.</summary>
internal sealed class SchemaShapes
{
    // Deeper than any record goes; a chain of references has no other end.
    private const int DeepestLevel = 32;

    private readonly SchemaReader reader;
    private readonly string fileName;

    // A schema that refers to itself finds its shape here.
    private readonly Dictionary<JsonObject, Shape> shapes = [];

    private SchemaShapes(JsonObject root, string fileName)
    {
        reader = new SchemaReader(root);
        this.fileName = fileName;
    }

    /// <summary>The shape of what the schema is for; an open one where it cannot be read.</summary>
    public static Shape Of(DataSchema schema) =>
        JsonParser.Parse(schema.Text).Root is JsonObject root ? new SchemaShapes(root, schema.FileName).Of(root, 0) : new Shape();

    private Shape Of(JsonValue? schema, int level)
    {
        if (schema is not JsonObject json || level > DeepestLevel)
            return new Shape();
        if (shapes.TryGetValue(json, out var known))
            return known;
        // A reference and nothing else is what it names: one type, however many refer to it.
        if (json.Properties.Count == 1 && json.Find("$ref")?.Value is JsonString { Value: var reference } && reader.Find(reference) is JsonObject target && target != json)
            return Of(target, level + 1);
        var facts = reader.Read(json);
        switch (facts.Kinds & ~ShapeKinds.Null)
        {
            case ShapeKinds.Object:
                return Object(json, facts, level);
            case ShapeKinds.Array:
                var array = Shape.ArrayOf(Of(facts.Items, level + 1));
                array.Demand(facts.Kinds);
                return shapes[json] = array;
            case ShapeKinds.String when facts.Texts.Count > 0 && facts.Kinds == ShapeKinds.String:
                return shapes[json] = ContractShapes.Texts(facts.Texts);
            case ShapeKinds.String or ShapeKinds.Timestamp or ShapeKinds.Integer or ShapeKinds.Number or ShapeKinds.Boolean:
                return shapes[json] = Shape.Of(facts.Kinds);
            default:
                return shapes[json] = new Shape();
        }
    }

    private Shape Object(JsonObject json, SchemaFacts facts, int level)
    {
        var shape = shapes[json] = facts.Others == OtherMembers.Welcome
            ? new Shape()
            : Shape.ClosedTo(facts.Members.Keys, fileName, mayHaveMore: facts.Others == OtherMembers.Unspoken);
        shape.Demand(facts.Kinds);
        foreach (var member in facts.Members)
            if (facts.Required.Contains(member.Key) && facts.Others != OtherMembers.Welcome)
                shape.GiveAlways(member.Key, Of(member.Value, level + 1));
            else
                shape.Give(member.Key, Of(member.Value, level + 1));
        return shape;
    }
}
