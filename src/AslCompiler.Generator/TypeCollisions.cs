using System.Collections.Immutable;

namespace AslCompiler.Generator;

/// <summary>The files whose type another file generates already (ASL0007): they generate nothing.</summary>
internal sealed class TypeCollisions : IEquatable<TypeCollisions>
{
    private readonly ImmutableArray<string> paths;

    private TypeCollisions(ImmutableArray<string> paths) => this.paths = paths;

    public bool Contains(string path) => paths.Contains(path);

    public static TypeCollisions Find(ImmutableArray<(string Path, string TypeName)> files)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var colliding = ImmutableArray.CreateBuilder<string>();
        foreach (var file in files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path)))
            if (!seen.Add(file.TypeName))
                colliding.Add(file.Path);
        return new TypeCollisions(colliding.ToImmutable());
    }

    public bool Equals(TypeCollisions? other) => other is not null && paths.SequenceEqual(other.paths);

    public override bool Equals(object? obj) => Equals(obj as TypeCollisions);

    public override int GetHashCode() => paths.Length;
}
