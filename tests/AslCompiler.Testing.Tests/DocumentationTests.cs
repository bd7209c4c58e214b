using System.Text.RegularExpressions;

namespace AslCompiler.Testing.Tests;

/// <summary>The page shows what these tests run.</summary>
public sealed partial class DocumentationTests
{
    [Theory]
    [InlineData("docs/test-your-flow.md", "PaymentReminderTests.cs")]
    [InlineData("docs/callbacks.md", "CallbackTests.cs")]
    public void The_snippets_of_the_page_are_those_of_the_tests(string file, string tests)
    {
        var root = FindRoot();
        var page = File.ReadAllText(Path.Combine(root, file)).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(root, "tests/AslCompiler.Testing.Tests/" + tests)).ReplaceLineEndings("\n");
        var shown = ShownSnippet().Matches(page);

        Assert.NotEmpty(shown);
        Assert.All(shown, match => Assert.Equal(Snippet(source, match.Groups["name"].Value), match.Groups["code"].Value));
    }

    private static string Snippet(string source, string name)
    {
        var lines = source.Split('\n');
        var first = Array.FindIndex(lines, line => line.Trim() == $"// <{name}>");
        var last = Array.FindIndex(lines, line => line.Trim() == $"// </{name}>");
        Assert.True(first >= 0 && last > first, $"No test has the snippet '{name}'.");
        var indentation = lines[first].Length - lines[first].TrimStart().Length;
        return string.Concat(lines[(first + 1)..last].Select(line => (line.Length > indentation ? line[indentation..] : "") + "\n"));
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "AslCompiler.sln")))
                return folder;
        throw new InvalidOperationException("These tests must run from a build inside the repository.");
    }

    [GeneratedRegex("<!-- snippet: (?<name>[a-z]+) -->\n```csharp\n(?<code>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex ShownSnippet();
}
