using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Schemas;

namespace AslCompiler.Compiler.Tests.Diagnostics;

public sealed class CatalogTests
{
    public static TheoryData<string> Ids => [.. DiagnosticCatalog.All.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique_and_sorted()
    {
        var ids = DiagnosticCatalog.All.Select(rule => rule.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void The_list_holds_every_rule_of_the_catalogue()
    {
        var fields = new[] { typeof(DiagnosticCatalog), typeof(AdviceCatalog), typeof(CSharpCatalog) }
            .SelectMany(type => type.GetFields()).Where(field => field.FieldType == typeof(DiagnosticRule)).Select(field => (DiagnosticRule)field.GetValue(null)!);
        Assert.Equal(fields.OrderBy(rule => rule.Id, StringComparer.Ordinal), DiagnosticCatalog.All);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_its_title_and_severity(string id)
    {
        var rule = DiagnosticCatalog.Find(id)!;
        var page = File.ReadAllText(Page(id));
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        var severity = rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", Severity.Info => "information", _ => "hidden" };
        Assert.Contains($"Default severity: **{severity}**", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_of_a_page_is_reported_and_the_right_one_is_not(string id)
    {
        var page = File.ReadAllText(Page(id));
        var blocks = page.Split("```json\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]).ToList();
        // A page about C# has its flow in JSON; the analyzers' tests compile its examples.
        if (blocks.Count == 0 || page.Contains("```csharp", StringComparison.Ordinal))
            return;
        Assert.Equal(2, blocks.Count);
        Assert.Equal([id], Report(id, blocks[0]));
        Assert.Empty(Report(id, blocks[1]));
        if (id == "ASL0010")
            Assert.Empty(Report(id, blocks[1]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_fix_of_the_wrong_example_takes_the_finding_away_and_no_other_comes(string id)
    {
        var parts = File.ReadAllText(Page(id)).Split("```json\n");
        if (parts.Length < 2)
            return;
        var text = parts[1][..parts[1].IndexOf("```", StringComparison.Ordinal)];
        foreach (var finding in Analysis.Create(text, new CompilationOptions()).Findings.Where(finding => finding.Rule.Id == id))
            foreach (var fix in finding.Fixes)
            {
                var after = Analysis.Create(Fix.Apply(text, fix.Edits), new CompilationOptions()).Findings;
                Assert.DoesNotContain(finding.Arguments, after.Where(other => other.Rule.Id == id).Select(other => other.Arguments));
                Assert.DoesNotContain(after, other => other.Severity >= Severity.Warning && other.Rule.Id != id);
            }
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.EnumerateFiles(Repository.Path("docs", "diagnostics"), "ASL*.md").Select(System.IO.Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(DiagnosticCatalog.All.Select(rule => rule.Id), pages);
    }

    private static string Page(string id) => Repository.Path("docs", "diagnostics", id + ".md");

    // Suggestions of other rules are none of the page's business.
    private static IEnumerable<string> Report(string id, string text) =>
        (id == DiagnosticCatalog.UnreadableSchema.Id ? SchemaCheck.Check(text) : Analysis.Create(text, new CompilationOptions()).Findings)
            .Where(finding => finding.Rule.Id == id || finding.Severity >= Severity.Warning).Select(finding => finding.Rule.Id).Distinct();
}
