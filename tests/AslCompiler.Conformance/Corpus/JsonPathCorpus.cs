using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

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
            yield return new JsonPathCase(
                "jayway", row.Text("id") ?? "", row.Text("path") ?? "", DocumentOf(row, documents), JaywayOutcomes(row), IsNodeList: false, row.Texts("tags"));
    }

    private static string? DocumentOf(JsonElement row, JsonElement documents) => row.Member("document") switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } name when documents.Member(name.GetString()!) is { } document => JsonText.Compact(document),
        { } inline => JsonText.Compact(inline),
    };

    private static List<PathOutcome> JaywayOutcomes(JsonElement row)
    {
        var outcomes = new List<PathOutcome>();
        if (OutcomeOf(row) is not { } own)
            return outcomes;
        outcomes.Add(own);

        // "Do not report an error at build time for a path that either accepts"; and a crash of the library binds nobody.
        if (own.Error is "invalid-path" or "evaluation-error" && row.Member("later") is { } later)
            outcomes.AddRange(later.EnumerateObject().Select(version => OutcomeOf(version.Value)).OfType<PathOutcome>());
        return outcomes;
    }

    private static PathOutcome? OutcomeOf(JsonElement answer) =>
        answer.Text("error") is { } error ? new PathOutcome(null, error)
        : answer.Member("value") is { } value ? new PathOutcome(value, null)
        : null;

    private static IEnumerable<JsonPathCase> Rfc(string file)
    {
        if (!File.Exists(file))
            yield break;
        foreach (var row in JsonText.ReadFile(file).List("tests"))
        {
            var document = row.Member("document") is { } value ? JsonText.Compact(value) : null;
            yield return new JsonPathCase("rfc9535", row.Text("name") ?? "", row.Text("selector") ?? "", document, [.. RfcOutcomes(row)], IsNodeList: true, row.Texts("tags"));
        }
    }

    private static IEnumerable<PathOutcome> RfcOutcomes(JsonElement row)
    {
        if (row.IsTrue("invalid_selector"))
            yield return new PathOutcome(null, "invalid-path");
        if (row.Member("result") is { } result)
            yield return new PathOutcome(result, null);
        foreach (var alternative in row.List("results"))
            yield return new PathOutcome(alternative, null);
    }
}
