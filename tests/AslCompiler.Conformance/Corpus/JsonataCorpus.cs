namespace AslCompiler.Conformance.Corpus;

/// <summary>A case of the JSONata suite. Its expression is not read until JSONata is compiled.</summary>
internal sealed record JsonataCase(string Group, string Id, bool HasExpected, IReadOnlyList<string> Tags);

internal static class JsonataCorpus
{
    public static IReadOnlyList<JsonataCase> Read(string folder)
    {
        var groups = Path.Combine(folder, "groups");
        if (!Directory.Exists(groups))
            return [];
        return
        [
            .. Directory.EnumerateFiles(groups, "*.json").Order(StringComparer.Ordinal)
                .Select(JsonText.ReadFile)
                .SelectMany(group => group.List("cases").Select(row => new JsonataCase(
                    group.Text("group") ?? "",
                    row.Text("id") ?? "",
                    row.Member("result") is not null || row.Member("undefinedResult") is not null || row.Member("code") is not null || row.Member("error") is not null,
                    row.Texts("tags")))),
        ];
    }
}
