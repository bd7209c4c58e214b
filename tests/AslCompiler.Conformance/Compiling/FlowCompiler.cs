using System.Collections.Concurrent;
using System.Globalization;
using AslCompiler.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Conformance.Compiling;

/// <summary>Compiles many definitions through the real generator and the C# compiler, in batches, because one C# compilation costs more than fifty small files in it.</summary>
internal sealed class FlowCompiler
{
    private const int BatchSize = 60;

    internal static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    // As a careful project has it: nullable, optimized, every warning shown.
    internal static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    private static int batches;

    internal static readonly MetadataReference[] References = TrustedAssemblies();
    private readonly ConcurrentDictionary<string, CompiledFlow> flows = new(StringComparer.Ordinal);

    /// <summary>By the sources' names. One definition that breaks the build fails alone.</summary>
    public IReadOnlyDictionary<string, CompiledFlow> Compile(IReadOnlyList<FlowSource> sources)
    {
        Parallel.ForEach(sources.Chunk(BatchSize), batch => CompileBatch(batch));
        return flows;
    }

    private void CompileBatch(FlowSource[] batch)
    {
        if (batch.Length == 0)
            return;
        FlowBatch compiled;
        try
        {
            compiled = Generate(batch);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            Divide(batch, $"the generator or the C# compiler threw {broken.GetType().Name}: {broken.Message}");
            return;
        }

        if (compiled.TryLoad(flows))
            return;
        var (culprits, others) = compiled.Accuse();
        if (culprits.Length == 0)
        {
            Divide(batch, compiled.FirstError);
            return;
        }

        foreach (var culprit in culprits)
            flows[culprit.Name] = CompiledFlow.Broken(compiled.ErrorsOf(culprit));
        CompileBatch(others);
    }

    private void Divide(FlowSource[] batch, string problem)
    {
        if (batch.Length == 1)
        {
            flows[batch[0].Name] = CompiledFlow.Broken(problem);
            return;
        }

        CompileBatch(batch[..(batch.Length / 2)]);
        CompileBatch(batch[(batch.Length / 2)..]);
    }

    private FlowBatch Generate(FlowSource[] batch)
    {
        // Loaded assemblies are told apart by their names.
        var compilation = CSharpCompilation.Create($"Flows{Interlocked.Increment(ref batches)}", [], References, CompilationOptions);
        var driver = CSharpGeneratorDriver.Create(
            [new AslGenerator().AsSourceGenerator()],
            batch.Select(source => (AdditionalText)new AslText(source)),
            ParseOptions,
            new BuildOptions());
        var result = driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _).GetRunResult().Results[0];
        return result.Exception is { } exception
            ? throw new InvalidOperationException($"the generator threw {exception.GetType().Name}: {exception.Message}", exception)
            : new FlowBatch(batch, (CSharpCompilation)generated, [.. result.Diagnostics.Select(found => found.GetMessage(CultureInfo.InvariantCulture))]);
    }

    private static MetadataReference[] TrustedAssemblies() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) is not ("AslCompiler.Conformance.dll" or "AslCompiler.Generator.dll" or "AslCompiler.Compiler.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
