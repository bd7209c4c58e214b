using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Aws;

/// <summary>The known name that an unknown one is meant to be.</summary>
/// <param name="Name">The known name; null when none is near.</param>
/// <param name="IsSure">No service will ever have the name as written: it differs in case alone, or has two letters swapped, one twice or one missing.</param>
internal sealed record Misspelling(string? Name, bool IsSure)
{
    public string Question => Name is null ? "" : ". Did you mean '" + Name + "'?";

    public static Misspelling Of(string written, IEnumerable<string> known)
    {
        var names = known as IReadOnlyCollection<string> ?? [.. known];
        foreach (var name in names)
            if (name.Equals(written, StringComparison.OrdinalIgnoreCase))
                return new Misspelling(name, true);
        var nearest = NameSuggestion.Nearest(written, names);
        return new Misspelling(nearest, nearest is not null && (IsSwapped(written, nearest) || LacksLetter(written, nearest) || DoublesLetter(written, nearest)));
    }

    // putItme
    private static bool IsSwapped(string written, string known)
    {
        if (written.Length != known.Length)
            return false;
        var first = Common(written, known);
        return first + 1 < known.Length && written[first] == known[first + 1] && written[first + 1] == known[first] && written.Substring(first + 2) == known.Substring(first + 2);
    }

    // putItm: a service may well have getItem beside getItems, and tags beside stags; inside a word no letter comes and goes.
    private static bool LacksLetter(string written, string known) =>
        written.Length + 1 == known.Length && Common(written, known) is var at && written.Substring(at) == known.Substring(at + 1) && IsInsideWord(known, at);

    // putIttem
    private static bool DoublesLetter(string written, string known) =>
        written.Length == known.Length + 1 && Common(written, known) is var at && at > 0 && written[at - 1] == written[at] && written.Substring(at + 1) == known.Substring(at) && IsInsideWord(written, at);

    private static bool IsInsideWord(string name, int index) =>
        index > 0 && index + 1 < name.Length && IsSmall(name[index]) && IsSmall(name[index + 1]);

    private static bool IsSmall(char c) => c is >= 'a' and <= 'z';

    private static int Common(string a, string b)
    {
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return i;
    }
}
