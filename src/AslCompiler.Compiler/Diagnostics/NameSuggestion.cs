namespace AslCompiler.Compiler.Diagnostics;

/// <summary>"Did you mean 'X'?", by edit distance.</summary>
internal static class NameSuggestion
{
    /// <summary>A blank and the question, where one of the names is near enough; else nothing.</summary>
    public static string For(string written, IEnumerable<string> names)
    {
        var best = Nearest(written, names);
        return best is null ? "" : ". Did you mean '" + best + "'?";
    }

    /// <summary>The name that most likely was meant, or null.</summary>
    public static string? Nearest(string written, IEnumerable<string> names)
    {
        string? best = null;
        // A third of the letters may be wrong; letters that differ in case only count half.
        var limit = written.Length < 3 ? 2 : (written.Length / 3 * 2) + 1;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - written.Length) * 2 >= limit || name == written)
                continue;
            var distance = Distance(written, name);
            if (distance < limit)
            {
                limit = distance;
                best = name;
            }
        }

        return best;
    }

    // Optimal string alignment; whole edits count 2, a change of case 1.
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j * 2;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i * 2;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 1 : 2;
                var cost = Math.Min(Math.Min(previous[j], current[j - 1]) + 2, previous[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 2);
                current[j] = cost;
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
