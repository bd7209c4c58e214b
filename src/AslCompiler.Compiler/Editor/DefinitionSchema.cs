using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Editor;

/// <summary>
/// A JSON Schema (draft-07) of <c>.asl.json</c>, made of the field table. A construct has one definition for each query language,
/// and for each language of the machine where states lie inside it: they may choose their own only in a JSONPath machine.
/// </summary>
internal sealed class DefinitionSchema
{
    private static readonly string[] StateTypes = [.. StateFields.All.Select(state => state.Kind.ToString())];

    private readonly SchemaObject definitions = new();
    private readonly HashSet<string> defined = new(StringComparer.Ordinal);

    private DefinitionSchema()
    {
    }

    /// <summary>The text of the schema.</summary>
    public static string Create()
    {
        var schema = new DefinitionSchema();
        var machine = ByLanguage(
            schema.Reference(ConstructKind.Machine, jsonata: true, inJsonata: true),
            schema.Reference(ConstructKind.Machine, jsonata: false, inJsonata: false));
        return SchemaObject.Of("$schema", "http://json-schema.org/draft-07/schema#")
            .With("title", "Amazon States Language")
            .With("allOf", new[] { machine })
            .With("definitions", schema.definitions)
            .ToString();
    }

    private SchemaObject Reference(ConstructKind kind, bool jsonata, bool inJsonata)
    {
        var name = (jsonata ? "Jsonata" : "JsonPath") + kind + (HasStates(kind) && jsonata && !inJsonata ? "InJsonPath" : "");
        // Known before it is made: it may hold itself.
        if (defined.Add(name))
            definitions.With(name, kind == ConstructKind.State ? State(inJsonata) : Object(Constructs.Of(kind), jsonata, inJsonata));
        return SchemaObject.Of("$ref", "#/definitions/" + name);
    }

    private static bool HasStates(ConstructKind kind) =>
        kind is ConstructKind.Branch or ConstructKind.Processor or ConstructKind.Parallel or ConstructKind.Map;

    // The type decides on the fields, and before it the query language.
    private SchemaObject State(bool inJsonata)
    {
        var variants = new List<SchemaObject>();
        foreach (var state in StateFields.All)
        {
            var jsonata = Reference(state.Kind, jsonata: true, inJsonata);
            variants.Add(If("Type", state.Kind.ToString())
                .With("then", inJsonata ? jsonata : ByLanguage(jsonata, Reference(state.Kind, jsonata: false, inJsonata))));
        }

        return SchemaObject.Of("type", "object")
            .With("properties", SchemaObject.Of("Type", OneOf(StateTypes).With("description", FieldDescriptions.Of(ConstructKind.State, "Type"))))
            .With("required", new[] { "Type" })
            .With("allOf", variants);
    }

    private static SchemaObject ByLanguage(SchemaObject jsonata, SchemaObject jsonPath) =>
        If("QueryLanguage", "JSONata").With("then", jsonata).With("else", jsonPath);

    private static SchemaObject If(string field, string value) =>
        SchemaObject.Of("if", SchemaObject.Of("properties", SchemaObject.Of(field, SchemaObject.Of("const", value))).With("required", new[] { field }));

    private SchemaObject Object(Construct construct, bool jsonata, bool inJsonata)
    {
        var schema = SchemaObject.Of("title", construct.Title).With("type", "object");
        if (construct.IsOpen)
            return schema;
        var fields = construct.Fields.Where(field => field.IsFor(jsonata)).ToArray();
        var properties = new SchemaObject();
        foreach (var field in fields)
            properties.With(field.Name, Describe(Field(construct, field, jsonata, inJsonata), construct, field));
        schema.With("properties", properties);
        if (fields.Where(field => field.IsRequired).Select(field => field.Name).ToArray() is { Length: > 0 } required)
            schema.With("required", required);
        if (Conditions(construct, jsonata).ToArray() is { Length: > 0 } conditions)
            schema.With("allOf", conditions);
        return schema.With("additionalProperties", false);
    }

    private static SchemaObject Describe(SchemaObject schema, Construct construct, Field field)
    {
        schema.With("description", FieldDescriptions.Of(construct.Kind, field.Name));
        return field.Replacement is { } replacement ? schema.With("deprecationMessage", "Use " + replacement + ".") : schema;
    }

    // Which fields go together.
    private static IEnumerable<SchemaObject> Conditions(Construct construct, bool jsonata)
    {
        foreach (var group in construct.Exclusive)
            for (var i = 0; i < group.Length; i++)
                for (var j = i + 1; j < group.Length; j++)
                    if (IsField(group[i]) && IsField(group[j]))
                        yield return SchemaObject.Of("not", Required(group[i], group[j]));
        foreach (var group in construct.Alternatives)
            yield return SchemaObject.Of("anyOf", group.Where(IsField).Select(name => Required(name)).ToArray());
        if (construct.HasExit)
            yield return SchemaObject.Of("oneOf", new[]
            {
                Required("Next"),
                Required("End").With("properties", SchemaObject.Of("End", SchemaObject.Of("const", true))),
            });

        bool IsField(string name) => construct.Find(name)?.IsFor(jsonata) == true;
    }

    private static SchemaObject Required(params string[] names) => SchemaObject.Of("required", names);

    private SchemaObject Field(Construct construct, Field field, bool jsonata, bool inJsonata)
    {
        if (field.Name == "Type" && construct.IsState)
            return SchemaObject.Of("const", construct.Kind.ToString());
        if (field.Name == "QueryLanguage")
            return OneOf(construct.Kind == ConstructKind.Machine || !inJsonata ? ["JSONPath", "JSONata"] : ["JSONata"]);
        var value = Value(field, jsonata, inJsonata);
        return jsonata && TakesExpression(field) ? AnyOf(value, Matching(@"^\{%")) : value;
    }

    // A field whose value JSONata may compute, and whose type does not take any string.
    private static bool TakesExpression(Field field) => field.Type switch
    {
        FieldType.Integer or FieldType.Number or FieldType.TextList => true,
        FieldType.Text => field.Values is not null,
        FieldType.Object => field.Inner is not { } inner || Constructs.Of(inner).IsOpen,
        _ => false,
    };

    private SchemaObject Value(Field field, bool jsonata, bool inJsonata) => field.Type switch
    {
        FieldType.Any => new SchemaObject(),
        FieldType.Flag when field.Name == "End" => SchemaObject.Of("type", "boolean"),
        FieldType.Flag => OrPlaceholder(SchemaObject.Of("type", "boolean")),
        FieldType.Integer => OrPlaceholder(Number("integer", field)),
        FieldType.Number => OrPlaceholder(Number("number", field)),
        FieldType.Text when field.Values is { } values => AnyOf(OneOf(values), Matching(@"\$\{")),
        FieldType.PathOrNull => SchemaObject.Of("type", new[] { "string", "null" }),
        FieldType.States => SchemaObject.Of("type", "object").With("minProperties", 1d)
            .With("additionalProperties", Reference(ConstructKind.State, inJsonata, inJsonata)),
        FieldType.Object when field.Inner is { } inner => Holding(field, Reference(inner, jsonata, inJsonata)),
        FieldType.Object => SchemaObject.Of("type", "object"),
        FieldType.ObjectList => List(field, Reference(field.Inner!.Value, jsonata, inJsonata)),
        FieldType.TextList => List(field, SchemaObject.Of("type", "string")),
        _ => SchemaObject.Of("type", "string"),
    };

    private static SchemaObject Number(string type, Field field)
    {
        var schema = SchemaObject.Of("type", type);
        if (field.Minimum is { } minimum)
            schema.With("minimum", minimum);
        if (field.Maximum is { } maximum)
            schema.With("maximum", maximum);
        return schema;
    }

    private static SchemaObject List(Field field, SchemaObject item)
    {
        var schema = SchemaObject.Of("type", "array").With("items", item);
        return field.IsFilled ? schema.With("minItems", 1d) : schema;
    }

    // Draft-07 overlooks what stands beside a reference.
    private static SchemaObject Holding(Field field, SchemaObject reference)
    {
        var schema = SchemaObject.Of("allOf", new[] { reference });
        return field.IsFilled ? schema.With("minProperties", 1d) : schema;
    }

    private static SchemaObject OrPlaceholder(SchemaObject schema) => AnyOf(schema, Matching(@"^\$\{[^}]+\}$"));

    private static SchemaObject AnyOf(params SchemaObject[] schemas) => SchemaObject.Of("anyOf", schemas);

    private static SchemaObject OneOf(IEnumerable<string> values) => SchemaObject.Of("enum", values);

    private static SchemaObject Matching(string pattern) => SchemaObject.Of("type", "string").With("pattern", pattern);
}
