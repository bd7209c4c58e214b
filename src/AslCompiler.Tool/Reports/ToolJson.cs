using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AslCompiler.Tool.Reports;

/// <summary>How this tool writes JSON.</summary>
internal static class ToolJson
{
    // The output is no part of a web page, so nothing but what JSON itself requires is escaped.
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode node) => node.ToJsonString(Options) + "\n";

    public static JsonObject Region(Region region) => new()
    {
        ["startLine"] = region.StartLine,
        ["startColumn"] = region.StartColumn,
        ["endLine"] = region.EndLine,
        ["endColumn"] = region.EndColumn,
    };
}
