namespace AslCompiler.Benchmarks.Npm;

/// <summary>Where this repository is.</summary>
internal static class Repository
{
    /// <summary>Its root; outside of it a folder for files that nobody keeps.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AslCompiler.sln")))
                return folder.FullName;
        return Path.GetTempPath();
    }
}
