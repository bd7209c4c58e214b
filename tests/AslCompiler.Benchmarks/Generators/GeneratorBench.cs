using System.Collections.Immutable;
using AslCompiler.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Benchmarks.Generators;

/// <summary>The generator over synthesized definitions.</summary>
internal sealed class GeneratorBench
{
    private readonly CSharpCompilation _compilation;
    private readonly DefinitionText[] _definitions;
    private GeneratorDriver _driver;
    private int _edits;

    public GeneratorBench(int definitions)
    {
        _definitions = [.. Enumerable.Range(0, definitions).Select(index => new DefinitionText($"/flows/flow-{index}.asl.json", SynthesizedDefinition.Write(index, edit: 0)))];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("AslCompiler.Runtime", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path));
        _compilation = CSharpCompilation.Create("Flows", [], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create([new AslGenerator().AsSourceGenerator()], _definitions, new CSharpParseOptions(LanguageVersion.Latest), BuildProperties.Instance);
    }

    public ImmutableArray<SyntaxTree> Trees => _driver.GetRunResult().GeneratedTrees;

    /// <summary>The emitted texts; an output that was not emitted again keeps its instance.</summary>
    public IReadOnlyList<SourceText> Texts => [.. _driver.GetRunResult().Results[0].GeneratedSources.Select(source => source.SourceText)];

    public void Run() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>Another definition with one value changed.</summary>
    public (int Index, DefinitionText Text) NextEdit()
    {
        var index = ++_edits * 37 % _definitions.Length;
        return (index, new DefinitionText(_definitions[index].Path, SynthesizedDefinition.Write(index, _edits)));
    }

    public void Apply((int Index, DefinitionText Text) edit)
    {
        _driver = _driver.ReplaceAdditionalText(_definitions[edit.Index], edit.Text).RunGenerators(_compilation);
        _definitions[edit.Index] = edit.Text;
    }

    public void Check()
    {
        var result = _driver.GetRunResult();
        if (result.Diagnostics.Length > 0 || result.GeneratedTrees.Length != _definitions.Length)
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files of {_definitions.Length} definitions.\n{string.Join('\n', result.Diagnostics)}");
    }

    /// <summary>Errors and warnings in the emitted C#: there must be none, else the time says little.</summary>
    public IEnumerable<Diagnostic> Diagnose() =>
        _compilation.AddSyntaxTrees(Trees).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
}
