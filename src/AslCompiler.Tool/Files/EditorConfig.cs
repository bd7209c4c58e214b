using Microsoft.CodeAnalysis;

namespace AslCompiler.Tool.Files;

/// <summary>The <c>.editorconfig</c> sections that go for a file, read by Roslyn itself, so that they mean here what they mean in a build.</summary>
internal sealed class EditorConfig
{
    private readonly Dictionary<string, AnalyzerConfig?> parsed = [];

    /// <summary>Gives the value of a key for a file; null where there is none.</summary>
    public Func<string, string?> For(string path)
    {
        var configs = new List<AnalyzerConfig>();
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Parse(folder) is { } config)
                configs.Add(config);
        if (configs.Count == 0)
            return _ => null;
        var options = AnalyzerConfigSet.Create(configs).GetOptionsForSourcePath(path).AnalyzerOptions;
        return key => options.GetValueOrDefault(key.ToLowerInvariant());
    }

    private AnalyzerConfig? Parse(string folder)
    {
        if (parsed.TryGetValue(folder, out var known))
            return known;
        var file = Path.Combine(folder, ".editorconfig");
        var config = File.Exists(file) ? AnalyzerConfig.Parse(File.ReadAllText(file), file) : null;
        parsed.Add(folder, config);
        return config;
    }
}
