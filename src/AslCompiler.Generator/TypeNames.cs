using System.Collections.Immutable;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Generator;

/// <summary>The names of all files' types, versions told apart. A file whose type another file generates already (ASL0007, which the analyzer reports) has none.</summary>
internal sealed class TypeNames : IEquatable<TypeNames>
{
    private readonly ImmutableArray<(string Path, GeneratedTypeName Name)> names;

    private TypeNames(ImmutableArray<(string Path, GeneratedTypeName Name)> names) => this.names = names;

    /// <summary>The file's name; null when it generates nothing.</summary>
    public GeneratedTypeName? Of(string path)
    {
        foreach (var (candidate, name) in names)
            if (candidate == path)
                return name;
        return null;
    }

    public static TypeNames Find(ImmutableArray<(string Path, GeneratedTypeName Name)> files)
    {
        var resolved = MachineVersions.Resolve(files);
        var collisions = GeneratedTypeName.Collisions(resolved.Select(static file => (file.Path, file.Name.FullName)));
        return new([.. resolved.Where(file => !collisions.ContainsKey(file.Path))]);
    }

    public bool Equals(TypeNames? other) => other is not null && names.SequenceEqual(other.names);

    public override bool Equals(object? obj) => Equals(obj as TypeNames);

    public override int GetHashCode() => names.Length;
}
