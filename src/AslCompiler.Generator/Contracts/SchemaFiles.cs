using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Generator.Contracts;

/// <summary>Reads the JSON Schemas among the additional files.</summary>
internal static class SchemaFiles
{
    public static SchemaFile Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        Name(file, options) with { Text = CanonicalJson.Of(file.GetText(cancellation)?.ToString() ?? "") };

    /// <summary>The file without its text: enough to know what it is for.</summary>
    public static SchemaFile Name(AdditionalText file, AnalyzerConfigOptionsProvider options) => new(
        file.Path,
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.AslSchemaFor", out var roles) ? roles : "",
        "");

    public static bool Is(AdditionalText file) => file.Path.EndsWith(SchemaFile.Extension, StringComparison.OrdinalIgnoreCase);
}
