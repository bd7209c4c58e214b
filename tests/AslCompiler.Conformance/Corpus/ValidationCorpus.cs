using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

internal static class ValidationCorpus
{
    public static IReadOnlyList<ValidationCase> Read(string folder)
    {
        var index = Path.Combine(folder, "index.json");
        var known = File.Exists(index) ? JsonText.ReadFile(index) : default;
        var cases = new List<ValidationCase>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        if (known.ValueKind == JsonValueKind.Object)
        {
            foreach (var group in known.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array))
            {
                foreach (var row in group.Value.EnumerateArray())
                {
                    if (row.Text("file") is not { } file || !File.Exists(Path.Combine(folder, file)))
                        continue;
                    read.Add(file);
                    cases.Add(new ValidationCase(
                        group.Name, row.Text("id") ?? file, Text(folder, file), VerdictOf(group.Name), row.Member("contested") is not null, row.Text("pointer"), [.. Tags(row), .. Features(Text(folder, file))]));
                }
            }
        }

        // Files that no row of the index judges are run all the same.
        foreach (var file in Files(folder).Where(file => !read.Contains(file)))
            cases.Add(new ValidationCase(file.Split('/')[0], file, Text(folder, file), IsValid: null, IsContested: false, Pointer: null, Features(Text(folder, file))));
        return cases;
    }

    // Any other list of the index gives no verdict.
    private static bool? VerdictOf(string group) => group switch
    {
        "valid" => true,
        "invalid" => false,
        _ => null,
    };

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.asl.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string Text(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));

    // The index does not tell; a word of the text is enough to know which feature a case is about.
    private static string[] Features(string text) => text.Contains("\"JSONata\"", StringComparison.Ordinal) ? ["JSONata"] : [];

    private static string[] Tags(JsonElement row)
    {
        var tags = new List<string>();
        if (row.Text("source") is { } source)
            tags.Add(source);
        if (row.Text("rule") is { } rule)
            tags.Add(rule);
        if (row.Member("contested") is not null)
            tags.Add("contested");
        return [.. tags];
    }
}
