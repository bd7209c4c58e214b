using AslCompiler.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using CompilationOptions = AslCompiler.Compiler.CompilationOptions;

namespace AslCompiler.Analyzers;

/// <summary>Reads MSBuild properties and item metadata; what is not there reads as an empty text.</summary>
internal static class BuildKeys
{
    public static string Property(AnalyzerConfigOptionsProvider options, string name) => Read(options.GlobalOptions, "build_property." + name);

    public static string Metadata(AnalyzerConfigOptions options, string name) => Read(options, "build_metadata.AdditionalFiles." + name);

    /// <summary>What MSBuild and <c>.editorconfig</c> say of a definition.</summary>
    public static CompilationOptions OptionsOf(AnalyzerConfigOptionsProvider provider, AdditionalText file)
    {
        var options = provider.GetOptions(file);
        return CompilationOptions.Read(
            name => Property(provider, name),
            name => Metadata(options, name),
            key => options.TryGetValue(key, out var value) ? value : null);
    }

    /// <summary>In a build C# errors that follow from a broken flow would silence the analyzer, so the generator reports what breaks it.</summary>
    public static bool GeneratorReports(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
            return tree.Options.Features.ContainsKey(DiagnosticCatalog.BuildFeature);
        return false;
    }

    private static string Read(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : "";
}
