namespace AslCompiler.Runtime;

/// <summary>The patterns of StringMatches (ASL reference §3.3).</summary>
internal static class StringPattern
{
    internal static bool Matches(ReadOnlySpan<char> text, string pattern)
    {
        // Greedy from the left, going back to the last star only: linear in practice, and never exponential.
        int t = 0, p = 0, starPattern = -1, starText = 0;
        while (true)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                starPattern = ++p;
                starText = t;
                continue;
            }
            if (t == text.Length)
            {
                if (p == pattern.Length)
                    return true;
                // Only stars may follow; they were eaten above, so anything left wants a character.
                Read(pattern, p, out _);
                return false;
            }
            if (p < pattern.Length && Read(pattern, p, out var width) == text[t])
            {
                p += width;
                t++;
                continue;
            }
            if (starPattern < 0)
                return false;
            p = starPattern;
            t = ++starText;
        }
    }

    private static char Read(string pattern, int at, out int width)
    {
        width = 1;
        if (pattern[at] != '\\')
            return pattern[at];
        width = 2;
        return at + 1 < pattern.Length && (pattern[at + 1] is '*' or '\\')
            ? pattern[at + 1]
            : throw StatesException.Runtime($"The StringMatches pattern '{pattern}' has an invalid escape at character {at + 1}.");
    }
}
