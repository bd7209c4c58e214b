using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AslCompiler.CodeFixes.Tests;

public sealed class AslCodeFixProviderTests
{
    private static string Machine(string states) => $$"""
        {
          "StartAt": "A",
          "States": { {{states}} }
        }
        """;

    [Theory]
    [InlineData("ASL0103", """ "A": { "Type": "Pass", "Reslut": 1, "End": true } """, """ "A": { "Type": "Pass", "Result": 1, "End": true } """)]
    [InlineData("ASL0104", """ "A": { "Type": "Succeed", "Seconds": 1 } """, """ "A": { "Type": "Succeed" } """)]
    [InlineData("ASL0110", """ "A": { "Type": "Pass" } """, """ "A": { "Type": "Pass", "End": true } """)]
    [InlineData("ASL0201", """ "A": { "Type": "Pass", "Next": "Shp" }, "Ship": { "Type": "Succeed" } """, """ "A": { "Type": "Pass", "Next": "Ship" }, "Ship": { "Type": "Succeed" } """)]
    [InlineData("ASL0004", """ "A": { "Type": "Succeed", } """, """ "A": { "Type": "Succeed" } """)]
    public async Task A_fix_of_the_compiler_is_offered_and_made(string id, string before, string after)
    {
        using var project = new FixedProject(Machine(before));

        Assert.Equal(Machine(after), await project.FixAsync(id));
    }

    [Fact]
    public async Task Each_way_to_fix_a_finding_is_an_action_of_its_own()
    {
        using var project = new FixedProject(Machine(""" "A": { "Type": "Wait", "Seconds": 1, "SecondsPath": "$.x", "End": true } """));

        Assert.Equal(["Remove 'SecondsPath'", "Remove 'Seconds'"], await project.TitlesAsync("ASL0106"));
    }

    [Fact]
    public async Task A_finding_without_a_fix_has_no_action()
    {
        using var project = new FixedProject(Machine(""" "A": { "Type": "Wait", "End": true } """));

        Assert.Empty(await project.TitlesAsync("ASL0107"));
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Fix_all_mends_every_definition(FixAllScope scope)
    {
        var before = Machine(""" "A": { "Type": "Pass", "Nxt": "B" }, "B": { "Type": "Pass", "Reslut": 1, "End": true } """);
        var after = Machine(""" "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass", "Result": 1, "End": true } """);
        using var project = new FixedProject(before, Machine(""" "A": { "Type": "Succeed" } """), before);

        Assert.Equal([after, Machine(""" "A": { "Type": "Succeed" } """), after], await project.FixAllAsync("ASL0103", scope));
    }

    [Fact]
    public void The_provider_is_exported_for_JSON_files()
    {
        var export = typeof(AslCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds!);
        Assert.Equal([".json"], export.DocumentExtensions!);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
    }
}
