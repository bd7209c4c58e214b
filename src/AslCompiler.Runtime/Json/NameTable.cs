using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace AslCompiler;

/// <summary>
/// Member names and whole shapes that were seen lately, so that a list of a thousand alike objects holds each name, and the array of names, once.
/// Lossy and of fixed size: a new entry takes the place of an old one. One per thread.
/// </summary>
internal sealed class NameTable
{
    private const int Size = 256;
    private const int ShapeSize = 32;
    private const int LongestName = 48;
    private const int LongestShape = 64;

    [ThreadStatic]
    private static NameTable? t_table;

    private readonly string?[] _names = new string?[Size];
    private readonly string[]?[] _shapes = new string[]?[ShapeSize];

    internal static NameTable OfThread => t_table ??= new NameTable();

    internal string Get(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        if (reader.ValueIsEscaped)
            return JsonEscapes.Decode(name);
        if (name.Length > LongestName || name.IsEmpty)
            return Encoding.UTF8.GetString(name);
        ref var entry = ref _names[HashOf(name) % Size];
        if (entry is not null && entry.Length == name.Length && Ascii.Equals(name, entry))
            return entry;
        return entry = Encoding.UTF8.GetString(name);
    }

    /// <summary>An array with these names, a known one if possible.</summary>
    /// <param name="names">The names of an object.</param>
    /// <param name="hasDuplicates">True when a name occurs twice; then no array is given.</param>
    internal string[] Shape(ReadOnlySpan<string> names, out bool hasDuplicates)
    {
        hasDuplicates = false;
        if (names.IsEmpty)
            return [];
        if (names.Length > LongestShape)
        {
            hasDuplicates = HasDuplicates(names);
            return hasDuplicates ? [] : names.ToArray();
        }
        ref var entry = ref _shapes[(uint)(RuntimeHelpers.GetHashCode(names[0]) + RuntimeHelpers.GetHashCode(names[^1]) + names.Length) % ShapeSize];
        if (entry is not null && Same(entry, names))
            return entry;
        hasDuplicates = HasDuplicates(names);
        return hasDuplicates ? [] : entry = names.ToArray();
    }

    private static bool Same(string[] known, ReadOnlySpan<string> names)
    {
        if (known.Length != names.Length)
            return false;
        for (var i = 0; i < known.Length; i++)
            if (!ReferenceEquals(known[i], names[i]))
                return false;
        return true;
    }

    private static bool HasDuplicates(ReadOnlySpan<string> names)
    {
        if (names.Length > 16)
        {
            var seen = new HashSet<string>(names.Length, StringComparer.Ordinal);
            foreach (var name in names)
                if (!seen.Add(name))
                    return true;
            return false;
        }
        for (var i = 1; i < names.Length; i++)
            if (names[..i].Contains(names[i]))
                return true;
        return false;
    }

    private static uint HashOf(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        foreach (var b in name)
            hash = (hash * 31) + b;
        return hash;
    }
}
