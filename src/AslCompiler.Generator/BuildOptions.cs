using AslCompiler.Compiler.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Generator;

/// <summary>Reads MSBuild properties and item metadata.</summary>
internal static class BuildOptions
{
    public static bool AnalyzersAreOff(AnalyzerConfigOptionsProvider options) =>
        IsFalse(options.GlobalOptions, "build_property.RunAnalyzers") || IsFalse(options.GlobalOptions, "build_property.RunAnalyzersDuringBuild");

    private static bool IsFalse(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Metadata of an AdditionalFiles item, or an empty text.</summary>
    public static string Metadata(AnalyzerConfigOptionsProvider options, AdditionalText file, string name) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles." + name, out var value) ? value : "";

    /// <summary>The default namespace of a file: the root namespace and the folder.</summary>
    public static string Namespace(AnalyzerConfigOptionsProvider options, string path)
    {
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root);
        options.GlobalOptions.TryGetValue("build_property.ProjectDir", out var projectDirectory);
        var parts = new List<string>();
        foreach (var part in (root ?? "").Split('.'))
            if (part.Length > 0)
                parts.Add(part);
        var file = path.Replace('\\', '/');
        var directory = (projectDirectory ?? "").Replace('\\', '/').TrimEnd('/') + "/";
        if (directory.Length > 1 && file.StartsWith(directory, StringComparison.Ordinal))
        {
            var folders = file.Substring(directory.Length).Split('/');
            for (var i = 0; i < folders.Length - 1; i++)
                if (folders[i].Length > 0)
                    parts.Add(NameScope.Pascal(folders[i], "_"));
        }

        return string.Join(".", parts);
    }
}
