namespace AslCompiler.Analyzers.Tests;

/// <summary>Files of the repository that these tests were built from.</summary>
internal static class Repository
{
    public static string File(string path)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !System.IO.File.Exists(Path.Combine(at.FullName, "AslCompiler.sln")))
            at = at.Parent;
        Assert.SkipWhen(at is null, "The tests do not run inside the repository.");
        return Path.Combine(at!.FullName, path);
    }
}
