using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>ASL1111</summary>
public sealed class HostTests
{
    private const string Message = "Generated code needs C# 13.0 or newer, and this project is C# 11.0; remove its LangVersion";

    [Fact]
    public async Task An_old_C_sharp_is_told_once()
    {
        Assert.Equal(["ASL1111 '': " + Message], await CSharpProject.Of(Checkout.Definition, "", version: LanguageVersion.CSharp11).FindingsAsync());
        var build = CSharpProject.Of(Checkout.Definition, "", isBuild: true, version: LanguageVersion.CSharp11);
        Assert.Equal([Message], build.Generated.Select(diagnostic => diagnostic.GetMessage(null)));
        Assert.Empty(await build.FindingsAsync());
    }

    [Fact]
    public async Task Generated_code_compiles_in_the_oldest_C_sharp_that_is_taken()
    {
        var project = CSharpProject.Of(Checkout.Definition, Checkout.Handler("return new();"), version: LanguageVersion.CSharp13);
        Assert.Empty(project.Errors);
        Assert.Empty(await project.FindingsAsync());
    }

    [Fact]
    public async Task So_does_what_becomes_of_JSONata()
    {
        const string Definition = """{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":{"all":"{% [$states.input.a, $sum($states.input.b), $states.input.c.{'d': e}] %}"},"End":true}}}""";
        Assert.Empty(CSharpProject.Of(Definition, "", version: LanguageVersion.CSharp13).Errors);
        Assert.Single(await CSharpProject.Of(Definition, "", version: LanguageVersion.CSharp12).FindingsAsync(), finding => finding.StartsWith("ASL1111", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_without_the_run_time_is_told_once() => Assert.StartsWith(
        "ASL1111 '': Generated code needs the library AslCompiler",
        Assert.Single(await CSharpProject.Of(Checkout.Definition, "", references: CSharpProject.References.Where(reference => !reference.Display!.Contains("AslCompiler", StringComparison.Ordinal))).FindingsAsync()),
        StringComparison.Ordinal);

    [Fact]
    public async Task Without_definitions_there_is_nothing_to_tell() => Assert.Empty(await CSharpProject.Of("", "", version: LanguageVersion.CSharp11, references: []).FindingsAsync());
}
