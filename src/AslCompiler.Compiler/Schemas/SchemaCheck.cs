using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Schemas;

/// <summary>ASL1113: what of a schema is not understood, so that it does not silently say nothing.</summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "string", "integer", "number", "boolean", "array", "object", "null" };

    /// <summary>The findings in a schema's own text, in its order.</summary>
    /// <param name="text">The schema.</param>
    public static IReadOnlyList<Finding> Check(string text) => LargeStack.Run(text.Length, () => CheckHere(text));

    private static List<Finding> CheckHere(string text)
    {
        var (root, broken) = JsonParser.Parse(text);
        var findings = broken.Select(finding => Report(finding.Span, finding.Message)).ToList();
        if (findings.Count > 0)
            return findings;
        if (root is JsonObject json)
            Walk(json, new SchemaReader(json), findings, isSchema: true);
        else
            findings.Add(Report(root.Span, "A schema is a JSON object"));
        return findings;
    }

    private static void Walk(JsonValue value, SchemaReader reader, List<Finding> findings, bool isSchema)
    {
        if (value is JsonArray array)
            foreach (var item in array.Items)
                Walk(item, reader, findings, isSchema);
        if (value is not JsonObject json)
            return;
        foreach (var property in json.Properties)
        {
            if (isSchema && property is { Name: "$ref", Value: JsonString reference } && reader.Find(reference.Value) is null)
                findings.Add(Report(reference.Span, reference.Value.StartsWith("#", StringComparison.Ordinal)
                    ? $"'{reference.Value}' leads to nothing in this file"
                    : $"'{reference.Value}' lies outside this file, where it is not looked for; copy it into \"$defs\""));
            if (isSchema && property.Name == "type")
                foreach (var name in property.Value is JsonArray names ? names.Items : [property.Value])
                    if (name is not JsonString { Value: var type } || !Types.Contains(type))
                        findings.Add(Report(name.Span, "JSON Schema knows no type " + name.ToCompactJson() + ", only " + string.Join(", ", Types)));
            // In these the names are the user's own; in literals nothing is a schema.
            if (!isSchema || property.Name is not ("enum" or "const" or "default" or "examples"))
                Walk(property.Value, reader, findings, !isSchema || property.Name is not ("properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas"));
        }
    }

    private static Finding Report(TextSpan span, string message) => new(DiagnosticCatalog.UnreadableSchema, span, message);
}
