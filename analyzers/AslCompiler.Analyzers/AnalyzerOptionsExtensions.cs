using AslCompiler.Compiler.Lowering;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers;

/// <summary>The project's definitions.</summary>
internal static class AnalyzerOptionsExtensions
{
    public static IEnumerable<string> DefinitionPaths(this AnalyzerOptions options)
    {
        foreach (var file in options.AdditionalFiles)
            if (file.Path.EndsWith(GeneratedTypeName.Extension, StringComparison.OrdinalIgnoreCase))
                yield return file.Path;
    }
}
