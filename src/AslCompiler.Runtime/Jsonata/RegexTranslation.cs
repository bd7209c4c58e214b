using System.Text;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>
/// Writes a JavaScript regular expression as .NET understands it. Both agree but for classes, anchors and what ends a line.
/// The compiler holds this file too, so that it knows what the run time will not be able to read.
/// </summary>
internal static class RegexTranslation
{
    private const string LineEnds = @"\n\r\u2028\u2029";
    private const string Blanks = @"\s\ufeff";

    // Letters that mean something behind a backslash.
    private static readonly char[] s_escapes = [.. "bBcfknrtuvxpP"];

    public static string ToDotNet(string pattern, bool isMultiline)
    {
        var output = new StringBuilder(pattern.Length + 16);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
                output.Append(Escape(pattern[++i], isInClass));
            else if (isInClass)
            {
                isInClass = c != ']';
                // .NET subtracts classes where JavaScript has a plain [.
                output.Append(c == '[' ? @"\[" : c.ToString());
            }
            else if (c == '[' && Starts(pattern, i, "[^]"))
                (i, _) = (i + 2, output.Append(@"[\s\S]"));
            else if (c == '[' && Starts(pattern, i, "[]"))
                (i, _) = (i + 1, output.Append("(?!)"));
            else
            {
                isInClass = c == '[';
                output.Append(c switch
                {
                    '.' => "[^" + LineEnds + "]",
                    '^' when isMultiline => "(?<=\\A|[" + LineEnds + "])",
                    '^' => "\\A",
                    '$' when isMultiline => "(?=[" + LineEnds + "]|\\z)",
                    '$' => "\\z",
                    _ => c.ToString(),
                });
            }
        }

        return output.ToString();
    }

    private static string Escape(char c, bool isInClass) => c switch
    {
        'd' => isInClass ? "0-9" : "[0-9]",
        'D' => isInClass ? @"\D" : "[^0-9]",
        'w' => isInClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]",
        'W' => isInClass ? @"\W" : "[^a-zA-Z0-9_]",
        's' => isInClass ? Blanks : "[" + Blanks + "]",
        'S' => isInClass ? @"\S" : "[^" + Blanks + "]",
        '/' => "/",
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') when Array.IndexOf(s_escapes, c) < 0 => c.ToString(),
        _ => "\\" + c,
    };

    private static bool Starts(string pattern, int at, string part) => string.CompareOrdinal(pattern, at, part, 0, part.Length) == 0;
}
