using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Analyzers.Tests;

public sealed class AslDefinitionAnalyzerTests
{
    private const string Unreachable = """{ "StartAt": "A", "States": { "A": { "Type": "Succeed" }, "B": { "Type": "Succeed" } } }""";

    [Fact]
    public async Task A_finding_stands_at_its_line_and_column_in_the_definition()
    {
        var diagnostics = await AnalyzerRun.OnAsync("/src/order.asl.json", "{\r\n  \"StartAt\": \"A\",\r\n  \"States\": {\r\n    \"A\": { \"Type\": \"Pass\", \"Next\": \"B\" }\r\n  }\r\n}");
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("/src/order.asl.json(4,36)-(4,39): Error ASL0201", AnalyzerRun.Show(diagnostic));
        Assert.Equal("There is no state 'B' here", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.EndsWith("/docs/diagnostics/ASL0201.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_inside_a_string_stands_at_its_character()
    {
        var diagnostics = await AnalyzerRun.OnAsync("a.asl.json", """{ "StartAt": "A", "States": { "A": { "Type": "Pass", "InputPath": "$.\u00e9 x", "End": true } } }""");
        Assert.Equal("a.asl.json(1,76)-(1,77): Error ASL0301", AnalyzerRun.Show(Assert.Single(diagnostics)));
    }

    [Fact]
    public async Task Other_files_are_left_alone()
    {
        Assert.Empty(await AnalyzerRun.OnAsync("appsettings.json", "nonsense"));
        Assert.Empty(await AnalyzerRun.OnAsync("order.json", "nonsense"));
        Assert.NotEmpty(await AnalyzerRun.OnAsync("ORDER.ASL.JSON", "nonsense"));
    }

    [Fact]
    public async Task A_good_definition_gives_no_diagnostics() =>
        Assert.Empty(await AnalyzerRun.OnAsync("a.asl.json", """{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }"""));

    [Fact]
    public async Task A_warning_of_a_rule_that_is_an_error_by_default_is_a_warning()
    {
        var diagnostics = await AnalyzerRun.OnAsync("a.asl.json", """{ "StartAt": "A", "States": { "A": { "Type": "Pass", "InputPath": "$[1 2]", "End": true } } }""");
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(diagnostics).Severity);
    }

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public async Task An_option_of_the_file_sets_the_severity(string value, DiagnosticSeverity severity)
    {
        var diagnostics = await AnalyzerRun.OnAsync("a.asl.json", Unreachable, ("asl_diagnostic.ASL0204.severity", value));
        Assert.Equal(severity, Assert.Single(diagnostics).Severity);
    }

    [Fact]
    public async Task An_option_of_the_file_switches_a_rule_off() =>
        Assert.Empty(await AnalyzerRun.OnAsync("a.asl.json", Unreachable, ("asl_diagnostic.ASL0204.severity", "none")));

    [Fact]
    public async Task In_a_build_the_generator_reports_what_blocks_and_the_analyzer_the_rest()
    {
        Assert.Equal("ASL0204", Assert.Single(await AnalyzerRun.InBuildAsync("a.asl.json", Unreachable)).Id);
        Assert.Empty(await AnalyzerRun.InBuildAsync("a.asl.json", Unreachable.Replace("Succeed", "Pass", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Substitutions_come_from_the_item_s_metadata()
    {
        const string text = """{ "StartAt": "A", "States": { "A": { "Type": "Pass", "InputPath": "$.${Member}", "End": true } } }""";
        Assert.Equal("ASL0010", Assert.Single(await AnalyzerRun.OnAsync("a.asl.json", text)).Id);
        Assert.Empty(await AnalyzerRun.OnAsync("a.asl.json", text, ("build_metadata.AdditionalFiles.AslSubstitutions", "Member=a%2Eb|Other=1")));
    }

    [Fact]
    public async Task A_failure_of_the_compiler_becomes_a_diagnostic()
    {
        var diagnostic = Assert.Single(await AnalyzerRun.OnAsync(new BrokenFile()));
        Assert.Equal("broken.asl.json(1,1)-(1,1): Warning ASL0011", AnalyzerRun.Show(diagnostic));
        Assert.Contains("the disk is gone", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\0\uFEFF\uD800")]
    [InlineData("{\"States\":{\"A\":{\"Type\":\"Choice\",\"Choices\":[[[{")]
    public async Task No_text_makes_the_analyzer_throw(string text)
    {
        foreach (var diagnostic in await AnalyzerRun.OnAsync("a.asl.json", text))
        {
            Assert.StartsWith("ASL", diagnostic.Id, StringComparison.Ordinal);
            Assert.NotEqual("ASL0011", diagnostic.Id);
        }
    }

    private sealed class BrokenFile : AdditionalText
    {
        public override string Path => "broken.asl.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("the disk is gone");
    }
}
