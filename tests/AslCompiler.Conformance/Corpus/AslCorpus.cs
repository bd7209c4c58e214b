namespace AslCompiler.Conformance.Corpus;

internal static class AslCorpus
{
    /// <summary>All cases below a folder, in a stable order. The index is not needed: a subset of the files is a corpus too.</summary>
    public static IReadOnlyList<AslCase> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Where(entry => entry.Path.Contains('/'))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .Select(entry => new AslCase(JsonText.ReadFile(entry.File), entry.Path[..^".json".Length], entry.Path[..entry.Path.IndexOf('/')])),
    ];
}
