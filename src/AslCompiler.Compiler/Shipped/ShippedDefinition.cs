using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Shipped;

/// <summary>A definition as it was last shipped: <c>order.asl.shipped.json</c> beside <c>order.asl.json</c>, written by <c>asl ship</c>.</summary>
/// <param name="Version">The item's <c>AslVersion</c> at that time; empty when it had none.</param>
/// <param name="Text">The definition, as compact JSON.</param>
internal sealed record ShippedDefinition(string Version, string Text)
{
    private const string DefinitionExtension = ".asl.json";
    private const string Extension = ".asl.shipped.json";

    /// <summary>The file that tells what was shipped of a definition.</summary>
    /// <param name="definition">The definition's file.</param>
    public static string PathOf(string definition) => definition.EndsWith(DefinitionExtension, StringComparison.OrdinalIgnoreCase)
        ? definition.Substring(0, definition.Length - DefinitionExtension.Length) + Extension
        : definition + Extension;

    /// <summary>Null when the text is not what <c>asl ship</c> writes.</summary>
    /// <param name="text">The file's text.</param>
    public static ShippedDefinition? Read(string text) =>
        JsonParser.Parse(text) is { Findings.Count: 0, Root: JsonObject root } && root.Find("Definition")?.Value is JsonObject definition
            ? new ShippedDefinition((root.Find("AslVersion")?.Value as JsonString)?.Value ?? "", definition.ToCompactJson())
            : null;

    /// <summary>The file's text for a definition that is shipped now.</summary>
    /// <param name="version">Its version; empty for none.</param>
    /// <param name="definition">The definition, as strict JSON.</param>
    public static string Write(string version, string definition)
    {
        var text = definition.Trim().Replace("\r\n", "\n").Replace("\n", "\n  ");
        return "{\n" + (version.Length == 0 ? "" : "  \"AslVersion\": \"" + version + "\",\n") + "  \"Definition\": " + text + "\n}\n";
    }
}
