using System.Reflection;

namespace AslCompiler.Package.Tests;

/// <summary>The package, packed once from the sources, in a folder of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("asl-package-").FullName;

    public const string Version = "0.0.1-test";

    public string Feed => Path.Combine(root, "feed");

    public async ValueTask InitializeAsync()
    {
        var metadata = typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(item => item.Key, item => item.Value!);
        await Dotnet.SucceedAsync(
            metadata["RepositoryRoot"],
            "pack", "src/AslCompiler.Runtime", "--configuration", metadata["Configuration"], "--output", Feed, "-p:PackageVersion=" + Version, "--nologo", "--verbosity", "quiet");
    }

    /// <summary>A folder for a user's project that restores the package from here and everything else as usual.</summary>
    public string NewProject(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
            </configuration>
            """);
        // Nothing of the machine's or the repository's may leak into the user's build.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        return folder;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
