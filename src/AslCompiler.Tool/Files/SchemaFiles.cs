using AslCompiler.Compiler.Schemas;

namespace AslCompiler.Tool.Files;

/// <summary>Finds the JSON Schemas of a definition's data.</summary>
internal static class SchemaFiles
{
    /// <summary>Those that lie beside a definition and are named after it.</summary>
    public static IReadOnlyList<DataSchema> Beside(string definition) =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(definition)!, "*" + SchemaFile.Extension)
            .Order(StringComparer.Ordinal)
            .Select(path => new SchemaFile(path, "", ""))
            .Where(schema => schema.For(definition).Any())
            .SelectMany(schema => (schema with { Text = TextFile.Read(schema.Path).Text }).For(definition)),
    ];
}
