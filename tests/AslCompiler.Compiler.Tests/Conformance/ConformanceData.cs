using System.Text.Json;

namespace AslCompiler.Compiler.Tests.Conformance;

/// <summary>The corpora beside the repository; never copied into it.</summary>
internal static class ConformanceData
{
    private static readonly Lazy<string?> Root = new(Find);

    /// <summary>A directory of the corpora; skips the test when there are none.</summary>
    public static string Directory(string name)
    {
        Assert.SkipWhen(Root.Value is null, "No conformance data: set ASL_CONFORMANCE_DIR, or put them into ../shared/conformance beside the repository.");
        return Path.Combine(Root.Value!, name);
    }

    public static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ASL_CONFORMANCE_DIR") is { Length: > 0 } directory)
            return System.IO.Directory.Exists(directory) ? directory : null;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "..", "shared", "conformance");
            if (File.Exists(Path.Combine(at.FullName, "AslCompiler.sln")) && System.IO.Directory.Exists(candidate))
                return Path.GetFullPath(candidate);
        }

        return null;
    }
}
