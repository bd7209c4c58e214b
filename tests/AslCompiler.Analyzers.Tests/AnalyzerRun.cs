using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Analyzers.Tests;

/// <summary>Runs the analyzer on one additional file in memory.</summary>
internal static class AnalyzerRun
{
    public static Task<ImmutableArray<Diagnostic>> OnAsync(string path, string text, params (string Key, string Value)[] options) =>
        OnAsync(new MemoryFile(path, text), options);

    public static Task<ImmutableArray<Diagnostic>> OnAsync(AdditionalText file, params (string Key, string Value)[] options) => OnAsync([file], options);

    /// <summary>As a build runs it: the generator reports what blocks.</summary>
    public static Task<ImmutableArray<Diagnostic>> InBuildAsync(string path, string text) =>
        OnAsync([new MemoryFile(path, text)], [], [CSharpSyntaxTree.ParseText("", CSharpParseOptions.Default.WithFeatures([new("AslBuild", "true")]))]);

    /// <summary>Several files of one project, all empty machines.</summary>
    public static Task<ImmutableArray<Diagnostic>> OnFilesAsync(params string[] paths) =>
        OnAsync([.. paths.Select(path => new MemoryFile(path, """{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}"""))], []);

    /// <summary>Several files of one project.</summary>
    public static Task<ImmutableArray<Diagnostic>> OnTextsAsync((string Path, string Text)[] files, params (string Key, string Value)[] options) =>
        OnAsync([.. files.Select(file => new MemoryFile(file.Path, file.Text))], options);

    private static async Task<ImmutableArray<Diagnostic>> OnAsync(ImmutableArray<AdditionalText> files, (string Key, string Value)[] options, SyntaxTree[]? trees = null)
    {
        var compilation = CSharpCompilation.Create("Test", trees, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var withAnalyzers = compilation.WithAnalyzers(
            [new AslDefinitionAnalyzer(), new GeneratedTypeAnalyzer(), new SchemaAnalyzer()],
            new AnalyzerOptions(files, new FileOptionsProvider(options.ToImmutableDictionary(option => option.Key, option => option.Value))));
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        // Suggestions that every definition has are none of these tests' business.
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary><c>file(line,column)-(line,column): severity id</c>, counted from 1.</summary>
    public static string Show(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-"
            + $"({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}): {diagnostic.Severity} {diagnostic.Id}";
    }

    private sealed class MemoryFile(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class FileOptionsProvider(ImmutableDictionary<string, string> options) : AnalyzerConfigOptionsProvider
    {
        private static readonly FileOptions Nothing = new([]);

        public override AnalyzerConfigOptions GlobalOptions => Nothing;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new FileOptions(options);
    }

    private sealed class FileOptions(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            options.TryGetValue(key, out value);
    }
}
