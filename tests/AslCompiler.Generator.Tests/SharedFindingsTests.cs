using System.Text;
using AslCompiler.Compiler;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using CompilationOptions = AslCompiler.Compiler.CompilationOptions;

namespace AslCompiler.Generator.Tests;

/// <summary>The analyzer does not analyze again what the generator has analyzed.</summary>
public sealed class SharedFindingsTests
{
    private static readonly SourceText Text = SourceText.From("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"}}}""", Encoding.UTF8);

    private sealed class File : AdditionalText
    {
        public override string Path => "/flows/one.asl.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => Text;
    }

    [Fact]
    public void What_the_generator_found_is_kept_with_the_text_and_its_options()
    {
        GeneratorRun.Of([new File()], options: BuildOptionsProvider.Default.WithOption("asl_diagnostic.ASL0805.severity", "warning"));

        var options = new CompilationOptions { Severities = new Dictionary<string, Severity?> { ["ASL0805"] = Severity.Warning } };
        Assert.Equal(["ASL0201"], SharedFindings.Find(Text, options)!.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule.Id));
        Assert.Null(SharedFindings.Find(Text, new CompilationOptions()));
        Assert.Null(SharedFindings.Find(SourceText.From(Text.ToString()), options));
    }
}
