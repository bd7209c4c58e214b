namespace AslCompiler.Compiler.Tests;

/// <summary>Files of the repository that tests hold against the code.</summary>
internal static class Repository
{
    public static string Path(params string[] parts)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(System.IO.Path.Combine(at.FullName, "AslCompiler.sln")))
            at = at.Parent;
        Assert.SkipWhen(at is null, "The tests do not run inside the repository.");
        return System.IO.Path.Combine([at!.FullName, .. parts]);
    }
}
