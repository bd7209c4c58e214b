namespace AslCompiler.Generator.Tests.Harness;

/// <summary>Files of the repository. CI builds map source paths away, so the way there starts at the test's own folder.</summary>
internal static class Repository
{
    public static string File(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "AslCompiler.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository."), path);
    }
}
