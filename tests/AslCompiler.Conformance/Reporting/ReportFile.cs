using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AslCompiler.Conformance.Reporting;

/// <summary>Writes the report: a JSON array, one row a line.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 20_000 };

    public static void Write(string path, IReadOnlyList<ReportRow> rows)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine('[');
        for (var i = 0; i < rows.Count; i++)
            writer.WriteLine(ToJson(rows[i]).ToJsonString(Options) + (i < rows.Count - 1 ? "," : ""));
        writer.WriteLine(']');
    }

    private static JsonObject ToJson(ReportRow row) => new()
    {
        ["corpus"] = row.Corpus,
        ["group"] = row.Group,
        ["id"] = row.Id,
        ["tags"] = new JsonArray([.. row.Tags.Select(tag => JsonValue.Create(tag))]),
        ["passed"] = row.Passed,
        ["history"] = row.History.Word,
        ["historyDetail"] = row.History.Detail,
        ["detail"] = row.Detail,
        ["actual"] = row.Actual,
    };
}
