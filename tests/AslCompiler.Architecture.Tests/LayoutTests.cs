namespace AslCompiler.Architecture.Tests;

public sealed class LayoutTests
{
    private const int LongestFile = 500;

    private static readonly string[] Required =
    [
        "src", "tests", "samples", "analyzers", "docs", "AslCompiler.sln", "NuGet.config", "README.md",
        "global.json", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", "CONTEXT.md",
    ];

    [Fact]
    public void The_top_level_has_what_the_design_page_lists()
    {
        Assert.Empty(Required.Except(Repository.TopLevel()));
    }

    [Fact]
    public void The_top_level_has_nothing_else()
    {
        var others = Repository.TopLevel().Except(Required).Where(name => !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void No_source_file_is_longer_than_500_lines()
    {
        var longer = Repository.Files("*.cs")
            .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.EndsWith(".g.cs", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > LongestFile)
            .Select(Repository.Relative);

        Assert.Empty(longer);
    }

    [Fact]
    public void Namespaces_are_file_scoped()
    {
        // A polyfill declares a type where an older framework would have it, sometimes several namespaces in one file.
        var blocks = Repository.Files("*.cs")
            .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.Contains("Polyfills", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("namespace ", StringComparison.Ordinal) && !line.TrimEnd().EndsWith(';')))
            .Select(Repository.Relative);

        Assert.Empty(blocks);
    }
}
