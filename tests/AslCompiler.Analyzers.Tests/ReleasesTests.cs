namespace AslCompiler.Analyzers.Tests;

/// <summary>Ties each rule to its release line and its page.</summary>
public sealed class ReleasesTests
{
    [Fact]
    public void Every_rule_has_its_release_line_with_its_severity_and_page()
    {
        var lines = ReadLines("AnalyzerReleases.Shipped.md").Concat(ReadLines("AnalyzerReleases.Unshipped.md")).ToDictionary(line => line[..7]);
        foreach (var descriptor in new AslDefinitionAnalyzer().SupportedDiagnostics)
        {
            Assert.True(lines.Remove(descriptor.Id, out var line), descriptor.Id + " has no release line");
            Assert.Equal($"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}, [documentation]({descriptor.HelpLinkUri})", line);
            Assert.True(File.Exists(Repository.File("docs/diagnostics/" + descriptor.Id + ".md")), descriptor.Id + " has no page");
        }

        Assert.Empty(lines);
    }

    private static IEnumerable<string> ReadLines(string file) =>
        File.ReadLines(Repository.File("analyzers/AslCompiler.Analyzers/" + file)).Where(line => line.StartsWith("ASL", StringComparison.Ordinal));
}
