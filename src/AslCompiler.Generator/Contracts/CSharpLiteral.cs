using System.Globalization;

namespace AslCompiler.Generator.Contracts;

/// <summary>Where each character of a C# string literal's value is written: regular, verbatim and raw ones, on one line and on several.</summary>
internal static class CSharpLiteral
{
    /// <summary>The place in the literal of each character of its value, and of the end; null where the literal is none of these.</summary>
    public static int[]? Places(string literal, string value)
    {
        var places = literal.StartsWith("\"\"\"", StringComparison.Ordinal) ? Raw(literal)
            : literal.StartsWith("@\"", StringComparison.Ordinal) ? Verbatim(literal)
            : literal.StartsWith("\"", StringComparison.Ordinal) ? Regular(literal)
            : null;
        return places?.Count == value.Length + 1 ? [.. places] : null;
    }

    private static List<int>? Regular(string literal)
    {
        var places = new List<int>();
        var at = 1;
        while (at < literal.Length - 1)
        {
            places.Add(at);
            if (literal[at] != '\\')
            {
                at++;
                continue;
            }

            switch (literal[at + 1])
            {
                case 'u':
                    at += 6;
                    break;
                case 'x':
                    at += 2;
                    for (var digits = 0; digits < 4 && at < literal.Length && IsHex(literal[at]); digits++)
                        at++;
                    break;
                case 'U':
                    // What lies beyond the basic plane is two characters.
                    if (at + 10 <= literal.Length && int.TryParse(literal.Substring(at + 2, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code > 0xffff)
                        places.Add(at);
                    at += 10;
                    break;
                default:
                    at += 2;
                    break;
            }
        }

        places.Add(at);
        return places;
    }

    private static List<int> Verbatim(string literal)
    {
        var places = new List<int>();
        var at = 2;
        for (; at < literal.Length - 1; at += literal[at] == '"' ? 2 : 1)
            places.Add(at);
        places.Add(at);
        return places;
    }

    private static List<int>? Raw(string literal)
    {
        var quotes = literal.Length - literal.TrimStart('"').Length;
        if (literal.Length < 2 * quotes)
            return null;
        var end = literal.Length - quotes;
        return literal.IndexOf('\n', 0, end) < 0 ? [.. Enumerable.Range(quotes, end - quotes + 1)] : RawLines(literal, end);
    }

    // The blanks before the closing quotes are taken from each line; the line breaks at both ends are none of the value's.
    private static List<int> RawLines(string literal, int end)
    {
        var places = new List<int>();
        var last = literal.LastIndexOf('\n', end - 1);
        var indentation = end - last - 1;
        var until = last > 0 && literal[last - 1] == '\r' ? last - 1 : last;
        var at = literal.IndexOf('\n') + 1;
        while (at <= until)
        {
            var line = literal.IndexOf('\n', at);
            var stop = Math.Min(line < 0 ? until : line + 1, until);
            // A blank line may have fewer.
            var blanks = 0;
            while (blanks < indentation && at + blanks < stop && literal[at + blanks] is ' ' or '\t')
                blanks++;
            for (at += blanks; at < stop; at++)
                places.Add(at);
            if (stop == until)
                break;
        }

        places.Add(Math.Max(until, literal.IndexOf('\n') + 1));
        return places;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
