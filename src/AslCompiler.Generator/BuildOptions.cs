using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Generator;

/// <summary>Reads MSBuild properties and item metadata.</summary>
internal static class BuildOptions
{
    /// <summary>What the generator has to report, since no analyzer would.</summary>
    public static ReportScope ReportScopeOf(AnalyzerConfigOptionsProvider options, ParseOptions parse) =>
        IsFalse(Property(options, "RunAnalyzers")) || IsFalse(Property(options, "RunAnalyzersDuringBuild")) ? ReportScope.Errors
        : parse.Features.ContainsKey(DiagnosticCatalog.BuildFeature) ? ReportScope.BlockingErrors
        : ReportScope.Nothing;

    private static bool IsFalse(string value) => value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>An MSBuild property, or an empty text.</summary>
    public static string Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : "";

    /// <summary>Metadata of an AdditionalFiles item, or an empty text.</summary>
    public static string Metadata(AnalyzerConfigOptionsProvider options, AdditionalText file, string name) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles." + name, out var value) ? value : "";

    /// <summary>What the findings of a definition depend on, but for types and schemas.</summary>
    public static Compiler.CompilationOptions Compilation(AnalyzerConfigOptionsProvider options, AdditionalText file)
    {
        var keys = options.GetOptions(file);
        return Compiler.CompilationOptions.Read(name => Property(options, name), name => Metadata(options, file, name), key => keys.TryGetValue(key, out var value) ? value : null);
    }
}
