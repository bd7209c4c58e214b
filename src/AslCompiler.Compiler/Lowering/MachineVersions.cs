using System.Globalization;

namespace AslCompiler.Compiler.Lowering;

/// <summary>
/// Versions of one machine side by side: of files that would generate the same type, the newest keeps the name, and an older one is named after its version.
/// All have the newest one's machine name, so that executions of an older one are found with it.
/// </summary>
internal static class MachineVersions
{
    /// <summary>The names with those of older versions resolved.</summary>
    /// <param name="files">The files with the names that they would have alone.</param>
    public static IReadOnlyList<(string Path, GeneratedTypeName Name)> Resolve(IEnumerable<(string Path, GeneratedTypeName Name)> files)
    {
        var resolved = new List<(string Path, GeneratedTypeName Name)>();
        // Names of generated files do not tell upper from lower case.
        foreach (var machine in files.OrderBy(file => file.Path, StringComparer.Ordinal).GroupBy(file => file.Name.FullName, StringComparer.OrdinalIgnoreCase))
        {
            var newest = machine.Select(file => file.Name).Aggregate((one, other) => Compare(one.Version, other.Version) < 0 ? other : one);
            foreach (var (path, name) in machine)
                resolved.Add((path, name.Version == newest.Version ? name : name with { ClassName = newest.ClassName + Suffix(name.Version), MachineName = newest.MachineName, IsSuperseded = true }));
        }

        return resolved;
    }

    /// <summary>A file's name without the version that it ends in: <c>.v1</c>, <c>-1</c>, <c>_V1</c>.</summary>
    public static string WithoutVersion(string stem, string version)
    {
        if (version.Length == 0 || !stem.EndsWith(version, StringComparison.OrdinalIgnoreCase))
            return stem;
        var end = stem.Length - version.Length;
        if (end > 0 && stem[end - 1] is 'v' or 'V')
            end--;
        return end > 1 && stem[end - 1] is '.' or '-' or '_' ? stem.Substring(0, end - 1) : stem;
    }

    /// <summary>Orders versions: part by part, numbers as numbers; what has no version is the newest.</summary>
    public static int Compare(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
            return (one.Length == 0 ? 1 : 0) - (other.Length == 0 ? 1 : 0);
        var left = one.TrimStart('v', 'V').Split('.', '-');
        var right = other.TrimStart('v', 'V').Split('.', '-');
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var order = long.TryParse(left[i], NumberStyles.None, CultureInfo.InvariantCulture, out var a) && long.TryParse(right[i], NumberStyles.None, CultureInfo.InvariantCulture, out var b)
                ? a.CompareTo(b)
                : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static string Suffix(string version)
    {
        var text = new char[version.Length];
        for (var i = 0; i < text.Length; i++)
            text[i] = char.IsLetterOrDigit(version[i]) && version[i] < 0x80 ? version[i] : '_';
        var word = new string(text);
        return word[0] is 'v' or 'V' ? "V" + word.Substring(1) : "V" + word;
    }
}
