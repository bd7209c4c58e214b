using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace AslCompiler.Generator;

/// <summary>Compiles the definitions that are new, several at a time: a first build of many waits for the compiler more than for anything else.</summary>
internal static class GeneratedFiles
{
    // By identity: the pipeline carries the same object until its file is another.
    private static readonly ConditionalWeakTable<DefinitionFile, GeneratedFile> Known = new();

    /// <summary>What the files are compiled to, in their order.</summary>
    public static ImmutableArray<GeneratedFile> Of(ImmutableArray<DefinitionFile> files, CancellationToken cancellation)
    {
        var generated = new GeneratedFile[files.Length];
        var missing = new List<int>();
        for (var i = 0; i < files.Length; i++)
            if (Known.TryGetValue(files[i], out var known))
                generated[i] = known;
            else
                missing.Add(i);
        if (missing.Count == 1)
            Compile(missing[0]);
        else
            Parallel.ForEach(missing, new ParallelOptions { CancellationToken = cancellation }, Compile);
        return ImmutableArray.Create(generated);

        void Compile(int index) => generated[index] = Known.GetValue(files[index], GeneratedFile.Create);
    }
}
