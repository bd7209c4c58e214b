namespace AslCompiler.Compiler.Expressions.JsonPath;

/// <summary>Questions about single characters of a path.</summary>
internal static class PathCharacters
{
    /// <summary>A filter's operand ends here: at a blank, a comma, a bracket that closes, or an operator.</summary>
    public static bool EndsOperand(string text, int index, int end)
    {
        var next = index + 1 < end ? text[index + 1] : '\0';
        return text[index] switch
        {
            ')' or ',' or ']' or '<' or '>' => true,
            '=' or '!' => next is '=' || (text[index] == '=' && next == '~'),
            '&' => next == '&',
            '|' => next == '|',
            var c => char.IsWhiteSpace(c),
        };
    }

    /// <summary>The parenthesis that closes the one at <paramref name="open"/>, quotes respected; -1 when there is none.</summary>
    public static int ClosingParenthesis(string text, int open, int end) => Closing(text, open, end, "(", ")");

    /// <summary>The bracket that closes the one at <paramref name="open"/>, quotes respected; -1 when there is none.</summary>
    public static int ClosingBracket(string text, int open, int end) => Closing(text, open, end, "[", "]");

    /// <summary>The end of the JSON array or object that begins at <paramref name="open"/>, quotes respected; -1 when there is none.</summary>
    public static int ClosingOfJson(string text, int open, int end) => Closing(text, open, end, "[{", "]}");

    /// <summary>The same as <see cref="ClosingBracket"/> by counting brackets alone, as Jayway 2.0.0 does.</summary>
    public static int ClosingBracketByCount(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (text[i] == '[')
                depth++;
            else if (text[i] == ']' && --depth == 0)
                return i;
        }

        return -1;
    }

    private static int Closing(string text, int open, int end, string opening, string closing)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = open; i < end; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (opening.IndexOf(c) >= 0)
            {
                depth++;
            }
            else if (closing.IndexOf(c) >= 0 && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
