using AslCompiler.Compiler;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Generator;

/// <summary>
/// A definition as it stands in its file, and the options for its findings. All are equal to the pipeline: neither blanks nor severities
/// change the C#, and what does is the identity's.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="options">The options.</param>
internal sealed class DefinitionSource(SourceText text, CompilationOptions options) : IEquatable<DefinitionSource>
{
    public SourceText Text => text;

    public CompilationOptions Options => options;

    public bool Equals(DefinitionSource? other) => other is not null;

    public override bool Equals(object? obj) => obj is DefinitionSource;

    public override int GetHashCode() => 0;
}
