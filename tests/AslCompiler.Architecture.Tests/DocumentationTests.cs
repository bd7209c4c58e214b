using System.Text.RegularExpressions;

namespace AslCompiler.Architecture.Tests;

/// <summary>What the pages show is compiled code: each block stands, line for line, in a source file of samples or tests.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Lazy<string[]> Code = new(() =>
        [.. Repository.Files("*.cs", "samples").Concat(Repository.Files("*.cs", "tests")).Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal)).Select(file => Lines(File.ReadAllText(file))),
         EmittedInterface(),
         // What docs/jsonata.md shows of emitted code.
         Lines(File.ReadAllText(Path.Combine(Repository.Root, "tests/AslCompiler.Generator.Tests/Snapshots/OrderTotals.verified.cs")))]);

    private static readonly Lazy<string[]> Definitions = new(() =>
        [.. Repository.Files("*.asl.json", "samples").Concat(Repository.Files("*.schema.json", "samples")).Concat(Repository.Files("*.asl.json", "tests")).Select(file => WithoutBlanks(File.ReadAllText(file)))]);

    public static TheoryData<string> Pages() =>
        ["README.md", .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(Repository.Relative).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_CSharp_is_compiled_somewhere(string page) =>
        Assert.All(Blocks(page, "csharp"), block => Assert.True(Code.Value.Any(code => code.Contains(Lines(block), StringComparison.Ordinal)), $"Compiled nowhere:\n{block}"));

    // The examples of this page are paths with their answers; Conformance.Tests runs them.
    private const string PathsPage = "docs/jsonpath.md";

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_JSON_is_part_of_a_definition(string page) =>
        Assert.All(page == PathsPage ? [] : Blocks(page, "json"), block => Assert.True(Definitions.Value.Any(json => json.Contains(WithoutBlanks(block), StringComparison.Ordinal)), $"In no definition:\n{block}"));

    [Fact]
    public void The_pages_show_blocks_of_both_kinds()
    {
        Assert.NotEmpty(Blocks("README.md", "csharp"));
        Assert.NotEmpty(Blocks("docs/getting-started.md", "json"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        Assert.All(
            Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)),
            target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page} leads to {target}, which is not there."));
    }

    private static IEnumerable<string> Blocks(string page, string language) =>
        Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n"))
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["text"].Value);

    // The snapshot of CreditLimit as a person would write it: names without global:: and namespaces, no comments and attributes.
    private static string EmittedInterface()
    {
        var emitted = File.ReadAllText(Path.Combine(Repository.Root, "tests/AslCompiler.Generator.Tests/Snapshots/CreditLimit.verified.cs")).ReplaceLineEndings("\n");
        return Lines(Qualifier().Replace(CommentOrAttribute().Replace(emitted, ""), ""));
    }

    private static string Lines(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string WithoutBlanks(string json) => TextOrBlank().Replace(json, match => match.Value[0] == '"' ? match.Value : "");

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"global::(\w+\.)+")]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"^ *(///|\[).*\n", RegexOptions.Multiline)]
    private static partial Regex CommentOrAttribute();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|\s+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TextOrBlank();
}
