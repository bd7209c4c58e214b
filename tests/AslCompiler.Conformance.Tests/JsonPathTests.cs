using System.Text.Json;
using System.Text.RegularExpressions;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;
using AslCompiler.Conformance.Running;

namespace AslCompiler.Conformance.Tests;

public sealed partial class JsonPathTests
{
    [Fact]
    public void The_examples_of_the_page_are_true()
    {
        var blocks = Block().Matches(File.ReadAllText(Path.Combine(FindRoot(), "docs/jsonpath.md"))).Select(match => match.Groups["json"].Value).ToArray();
        var cases = blocks.Skip(1).SelectMany(block => JsonText.Parse(block).EnumerateObject().Select(example => Case("page", example.Name, blocks[0], example.Value))).ToArray();

        Assert.True(cases.Length > 20);
        Assert.All(Run(Departures.Parse("{}"), cases), row => Assert.True(row.Passed, row.Detail));
    }

    [Fact]
    public void A_listed_departure_passes_only_while_it_departs()
    {
        var departures = Departures.Parse("""{ "jayway": { "because": { "why": "So it is.", "cases": ["$[-1]", "$[0]"] } } }""");
        var rows = Run(departures,
            Case("jayway", "$[-1]", "[1]", JsonText.Parse("1")),
            Case("jayway", "$[0]", "[1]", JsonText.Parse("1")),
            Case("jayway", "$[-2]", "[1,2]", JsonText.Parse("1")));

        Assert.Equal([true, false, false], rows.Select(row => row.Passed));
        Assert.StartsWith("listed as a departure, but agrees", rows[1].Detail, StringComparison.Ordinal);
    }

    private static ReportRow[] Run(Departures departures, params JsonPathCase[] cases)
    {
        var library = new FlowLibrary();
        var runner = new JsonPathRunner(cases, departures, library);
        runner.Prepare();
        library.Compile();
        return [.. runner.Run()];
    }

    private static JsonPathCase Case(string group, string path, string document, JsonElement answer) =>
        new(group, path, path, document, [answer.Text("error") is { } error ? new PathOutcome(null, error) : new PathOutcome(answer, null)], IsNodeList: false, []);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "AslCompiler.sln")))
                return folder;
        throw new InvalidOperationException("These tests must run from a build inside the repository.");
    }

    [GeneratedRegex("```json\r?\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
