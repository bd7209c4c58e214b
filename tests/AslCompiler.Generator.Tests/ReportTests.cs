using AslCompiler.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Tests;

/// <summary>What the generator reports itself. In an IDE that is nothing: there the analyzer does.</summary>
public sealed class ReportTests
{
    private const string Blocking = """{ "StartAt": "A", "States": { "A": { "Type": "Task", "End": true } } }""";

    private const string Harmless = """{ "StartAt": "A", "States": { "A": { "Type": "Succeed" }, "B": { "Type": "Succeed" } } }""";

    private static readonly BuildOptionsProvider NoAnalyzers = BuildOptionsProvider.Create(("RunAnalyzers", "false"));

    [Fact]
    public void In_an_IDE_it_reports_nothing() => Assert.Empty(Report(Blocking));

    [Fact]
    public void In_a_build_it_reports_what_cannot_be_compiled_and_nothing_silences_that()
    {
        var diagnostic = Assert.Single(Report(Blocking, feature: "AslBuild"));

        Assert.Equal("order.asl.json: (0,30)-(0,33): error ASL0101", diagnostic.Location.GetLineSpan() + ": error " + diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
        Assert.EndsWith("/docs/diagnostics/ASL0101.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_build_it_leaves_the_other_findings_to_the_analyzer() => Assert.Empty(Report(Harmless, feature: "AslBuild"));

    [Fact]
    public void Without_analyzers_it_reports_every_error() => Assert.Equal("ASL0204", Assert.Single(Report(Harmless, NoAnalyzers)).Id);

    [Fact]
    public void Without_analyzers_the_options_of_the_file_set_the_severity() =>
        Assert.Empty(Report(Harmless, NoAnalyzers.WithOption("asl_diagnostic.ASL0204.severity", "warning")));

    private static IEnumerable<Diagnostic> Report(string definition, BuildOptionsProvider? options = null, string? feature = null) =>
        GeneratorRun.Of([new DefinitionText("order.asl.json", definition)], options: options, feature: feature).Result.Diagnostics;
}
