using System.Collections.Immutable;
using AslCompiler.Analyzers.Classes;
using AslCompiler.Analyzers.Handlers;
using AslCompiler.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>A project with C# and definitions, as the generator and the analyzers see it.</summary>
internal sealed class CSharpProject
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new MissingTaskMethodAnalyzer(), new UnhandledErrorAnalyzer(), new StateNameAnalyzer(),
        new StateMachineClassAnalyzer(), new TaskContractAnalyzer(), new JsonContextAnalyzer(), new InputTextAnalyzer(), new HostAnalyzer(), new JsonataMethodAnalyzer(),
    ];

    public const string Usings = """
        using System;
        using System.Linq;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using AslCompiler;

        """;

    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Polly.Core.dll" or "AslCompiler.Runtime.dll" or "AslCompiler.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private CSharpProject(CSharpCompilation compilation, ImmutableArray<Diagnostic> generated, AdditionalText[] files)
    {
        Compilation = compilation;
        Generated = generated;
        Files = files;
    }

    /// <summary>With what the generator adds.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What the generator reports itself.</summary>
    public ImmutableArray<Diagnostic> Generated { get; }

    public AdditionalText[] Files { get; }

    public static CSharpProject Of(
        string definition, string code, string file = "checkout.asl.json", bool isBuild = false, LanguageVersion version = LanguageVersion.Latest, IEnumerable<MetadataReference>? references = null)
    {
        var options = new CSharpParseOptions(version);
        if (isBuild)
            options = options.WithFeatures([new("AslBuild", "true")]);
        var compilation = CSharpCompilation.Create(
            "Shop",
            [CSharpSyntaxTree.ParseText(code, options, "Code.cs", cancellationToken: TestContext.Current.CancellationToken)],
            references ?? References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        AdditionalText[] files = definition.Length == 0 ? [] : [new DefinitionText(file, definition)];
        CSharpGeneratorDriver.Create([new AslGenerator().AsSourceGenerator()], files, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var generated, TestContext.Current.CancellationToken);
        return new CSharpProject((CSharpCompilation)output, generated, files);
    }

    /// <summary>What the analyzers say, as <c>ASL1101 'the text at its place': message</c>; a fault of an analyzer too.</summary>
    public async Task<string[]> FindingsAsync()
    {
        var found = await Compilation.WithAnalyzers(Analyzers, new AnalyzerOptions([.. Files])).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.GetMessage(null), StringComparer.Ordinal).Select(Show)];
    }

    /// <summary>The errors of C# itself.</summary>
    public IEnumerable<string> Errors => Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);

    public static string Show(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan);
        return $"{diagnostic.Id} '{place}': {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private sealed class DefinitionText(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
    }
}
