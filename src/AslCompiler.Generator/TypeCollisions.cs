using System.Collections.Immutable;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Generator;

/// <summary>The files whose type another file generates already (ASL0007, which the analyzer reports): they generate nothing.</summary>
internal sealed class TypeCollisions : IEquatable<TypeCollisions>
{
    private readonly ImmutableArray<string> paths;

    private TypeCollisions(ImmutableArray<string> paths) => this.paths = paths;

    public bool Contains(string path) => paths.Contains(path);

    public static TypeCollisions Find(ImmutableArray<(string Path, string TypeName)> files) =>
        new([.. GeneratedTypeName.Collisions(files).Keys.OrderBy(static path => path, StringComparer.Ordinal)]);

    public bool Equals(TypeCollisions? other) => other is not null && paths.SequenceEqual(other.paths);

    public override bool Equals(object? obj) => Equals(obj as TypeCollisions);

    public override int GetHashCode() => paths.Length;
}
