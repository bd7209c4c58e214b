using System.Xml.Linq;

namespace AslCompiler.Architecture.Tests;

/// <summary>The repository builds anywhere: it knows no registry and no machine.</summary>
public sealed class MachineIndependenceTests
{
    private static readonly string[] TextFiles =
        ["*.cs", "*.csproj", "*.props", "*.targets", "*.config", "*.json", "*.md", "*.sh", "*.yml", "*.yaml", "*.txt", "*.sln", "run"];

    // Put together here, so that this file does not find itself. A package feed's address ends alike whoever runs it.
    private static readonly string[] Feeds = ["/v3/" + "index.json", "packageSource" + "Credentials", "<Restore" + "Sources"];

    private static readonly string[] MachinePaths = ["/ro" + "ot/", "/wo" + "rk/", "/ho" + "me/", "C:\\" + "Users\\"];

    [Fact]
    public void No_file_names_a_package_feed() => Assert.Empty(Holding(Feeds));

    [Fact]
    public void No_file_names_a_path_of_one_machine() => Assert.Empty(Holding(MachinePaths));

    [Fact]
    public void NuGet_config_inherits_the_machines_sources()
    {
        var configuration = XDocument.Load(Path.Combine(Repository.Root, "NuGet.config"));

        Assert.Empty(configuration.Descendants("packageSources").Elements("clear"));
        Assert.All(
            configuration.Descendants("packageSources").Elements("add"),
            source => Assert.DoesNotContain("://", source.Attribute("value")!.Value));
    }

    private static IEnumerable<string> Holding(string[] needles) =>
        from pattern in TextFiles
        from file in Repository.Files(pattern)
        let text = File.ReadAllText(file)
        from needle in needles
        where text.Contains(needle, StringComparison.Ordinal)
        select $"{Repository.Relative(file)}: {needle}";
}
