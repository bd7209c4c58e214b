using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers;

/// <summary>Reads MSBuild properties and item metadata; what is not there reads as an empty text.</summary>
internal static class BuildKeys
{
    public static string Property(AnalyzerConfigOptionsProvider options, string name) => Read(options.GlobalOptions, "build_property." + name);

    public static string Metadata(AnalyzerConfigOptions options, string name) => Read(options, "build_metadata.AdditionalFiles." + name);

    private static string Read(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : "";
}
