using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Conformance.Compiling;

/// <summary>The properties that the package's targets hand to the generator.</summary>
internal sealed class BuildOptions : AnalyzerConfigOptionsProvider
{
    public const string Namespace = "Flows";

    private readonly Values properties = new(new Dictionary<string, string>
    {
        ["build_property.RootNamespace"] = Namespace,
        ["build_property.ProjectDir"] = "/flows/",
        ["build_property.MSBuildProjectDirectory"] = "/flows",
    });

    private readonly Values none = new([]);

    public override AnalyzerConfigOptions GlobalOptions => properties;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => none;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
