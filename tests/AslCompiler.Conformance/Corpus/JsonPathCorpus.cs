using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>A path, a document, and the answer.</summary>
/// <param name="Group"><c>jayway</c> or <c>rfc9535</c></param>
/// <param name="Id">As in the file; for RFC tests their name.</param>
/// <param name="Path">The path's text.</param>
/// <param name="Document">JSON text; null where only the syntax matters.</param>
/// <param name="Answers">The values of which any is right; null where none is given.</param>
/// <param name="IsNodeList">The answers list the values found, even when the path is definite.</param>
/// <param name="Error">The expected error, or null.</param>
/// <param name="Tags">As in the file.</param>
internal sealed record JsonPathCase(
    string Group, string Id, string Path, string? Document, IReadOnlyList<JsonElement>? Answers, bool IsNodeList, string? Error, IReadOnlyList<string> Tags)
{
    public bool HasExpected => Error is not null || Answers is not null;
}

internal static class JsonPathCorpus
{
    public static IReadOnlyList<JsonPathCase> Read(string folder) =>
        [.. Jayway(Path.Combine(folder, "jayway.json")), .. Rfc(Path.Combine(folder, "rfc9535.json"))];

    private static IEnumerable<JsonPathCase> Jayway(string file)
    {
        if (!File.Exists(file))
            yield break;
        var root = JsonText.ReadFile(file);
        var documents = root.Member("documents") ?? default;
        foreach (var row in root.List("cases"))
        {
            JsonElement[]? answers = row.Member("value") is { } value ? [value] : null;
            yield return new JsonPathCase(
                "jayway", row.Text("id") ?? "", row.Text("path") ?? "", DocumentOf(row, documents), answers, IsNodeList: false, row.Text("error"), row.Texts("tags"));
        }
    }

    private static string? DocumentOf(JsonElement row, JsonElement documents) => row.Member("document") switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } name when documents.Member(name.GetString()!) is { } document => JsonText.Compact(document),
        { } inline => JsonText.Compact(inline),
    };

    private static IEnumerable<JsonPathCase> Rfc(string file)
    {
        if (!File.Exists(file))
            yield break;
        foreach (var row in JsonText.ReadFile(file).List("tests"))
        {
            var answers = row.Member("result") is { } result ? [result] : row.Member("results") is not null ? row.List("results").ToArray() : null;
            var document = row.Member("document") is { } value ? JsonText.Compact(value) : null;
            var error = row.IsTrue("invalid_selector") ? "invalid-path" : null;
            yield return new JsonPathCase(
                "rfc9535", row.Text("name") ?? "", row.Text("selector") ?? "", document, answers, IsNodeList: true, error, row.Texts("tags"));
        }
    }
}
