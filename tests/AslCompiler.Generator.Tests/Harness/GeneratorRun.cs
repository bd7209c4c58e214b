using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Generator.Tests.Harness;

/// <summary>Runs the real generator over definitions in memory.</summary>
internal sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("AslCompiler.Generator", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("AslCompiler.Compiler", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithDocumentationMode(DocumentationMode.Diagnose);

    // User code in tests needs no XML comments; emitted code does.
    private const string NoComments = "#pragma warning disable CS1591\n";

    private GeneratorRun(CSharpCompilation output, GeneratorDriverRunResult result, GeneratorDriver driver, CSharpCompilation input)
    {
        Output = output;
        Result = result;
        Driver = driver;
        Input = input;
    }

    public CSharpCompilation Input { get; }

    public CSharpCompilation Output { get; }

    public GeneratorDriverRunResult Result { get; }

    public GeneratorDriver Driver { get; }

    /// <summary>The text of the only generated file, or of the one whose name begins so.</summary>
    public string Text(string hintName = "") =>
        Result.GeneratedTrees.Single(tree => Path.GetFileName(tree.FilePath).StartsWith(hintName, StringComparison.Ordinal)).ToString();

    public static GeneratorRun Of(string definition, string fileName = "flow.asl.json", string userCode = "") =>
        Of([new DefinitionText(fileName, definition)], userCode);

    public static GeneratorRun Of(AdditionalText[] definitions, string userCode = "", BuildOptionsProvider? options = null, string? feature = null)
    {
        var parseOptions = feature is null ? ParseOptions : ParseOptions.WithFeatures([new(feature, "true")]);
        var compilation = CSharpCompilation.Create(
            "Flows",
            userCode.Length == 0 ? [] : [CSharpSyntaxTree.ParseText(NoComments + userCode, parseOptions)],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                generalDiagnosticOption: ReportDiagnostic.Error));
        var driver = CSharpGeneratorDriver.Create(
            [new AslGenerator().AsSourceGenerator()],
            definitions,
            parseOptions,
            options ?? BuildOptionsProvider.Default,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Run(driver, compilation);
    }

    public GeneratorRun Again(Func<GeneratorDriver, GeneratorDriver>? change = null, CSharpCompilation? compilation = null) =>
        Run(change is null ? Driver : change(Driver), compilation ?? Input);

    private static GeneratorRun Run(GeneratorDriver driver, CSharpCompilation compilation)
    {
        var ran = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun((CSharpCompilation)output, ran.GetRunResult(), ran, compilation);
    }

    /// <summary>Errors and warnings of the C# compiler over user code and emitted code together.</summary>
    public IReadOnlyList<string> CSharpDiagnostics =>
    [
        .. Output.GetDiagnostics().Concat(Result.Diagnostics)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString()),
    ];

    /// <summary>The compiled assembly; fails the test when the emitted code has errors or warnings.</summary>
    public Assembly Load()
    {
        Assert.True(CSharpDiagnostics.Count == 0, string.Join('\n', CSharpDiagnostics));
        using var stream = new MemoryStream();
        var result = Output.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
    }

    /// <summary>The emitted machine, with an untyped handler.</summary>
    public StateMachine Machine(ITaskHandler? handler = null, StateMachineOptions? options = null)
    {
        var type = Load().GetExportedTypes().Single(type => type.IsSubclassOf(typeof(StateMachine)));
        return (StateMachine)Activator.CreateInstance(type, handler ?? Runtime.NoTasks.Instance, options)!;
    }
}
