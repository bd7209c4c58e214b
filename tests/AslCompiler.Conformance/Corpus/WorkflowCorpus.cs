using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>A definition from the wild.</summary>
internal sealed record WorkflowCase(string Group, string Id, string Text, IReadOnlyList<string> Tags);

internal static class WorkflowCorpus
{
    public static IReadOnlyList<WorkflowCase> Read(string folder)
    {
        var index = Path.Combine(folder, "index.json");
        var tags = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (File.Exists(index))
            foreach (var item in JsonText.ReadFile(index).List("items"))
                if (item.Text("file") is { } file)
                    tags[file] = Tags(item);

        return
        [
            .. Directory.EnumerateFiles(folder, "*.asl.json", SearchOption.AllDirectories)
                .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .OrderBy(entry => entry.Path, StringComparer.Ordinal)
                .Select(entry => new WorkflowCase(entry.Path.Split('/')[0], entry.Path, File.ReadAllText(entry.File), tags.GetValueOrDefault(entry.Path, []))),
        ];
    }

    private static string[] Tags(JsonElement item)
    {
        var tags = new List<string>();
        foreach (var name in (string[])["stateTypes", "queryLanguages", "mapModes"])
            if (item.Member(name) is { ValueKind: JsonValueKind.Object } members)
                tags.AddRange(members.EnumerateObject().Select(member => member.Name));
        if (item.Member("stateFields")?.Member("Assign") is not null)
            tags.Add("Assign");
        return [.. tags];
    }
}
