namespace AslCompiler.Architecture.Tests;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>What people wrote: no build output, no version control.</summary>
    public static IEnumerable<string> Files(string pattern, string folder = "") => Below(Path.Combine(Root, folder), pattern);

    /// <summary>Entries at the top, without what a build leaves there.</summary>
    public static IEnumerable<string> TopLevel() =>
        Directory.EnumerateFileSystemEntries(Root).Select(entry => Path.GetFileName(entry)!).Where(name => !Built.Contains(name));

    public static IEnumerable<string> Projects(params string[] folders) =>
        folders.Where(folder => Directory.Exists(Path.Combine(Root, folder))).SelectMany(folder => Files("*.csproj", folder)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(folder, pattern))
            yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder))
            if (!Built.Contains(Path.GetFileName(inner)))
                foreach (var file in Below(inner, pattern))
                    yield return file;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "AslCompiler.sln")))
                return folder;
        throw new InvalidOperationException("These tests must run from a build inside the repository.");
    }
}
