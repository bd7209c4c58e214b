namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>Checks the signature of a function, such as <c>&lt;s-n?:s&gt;</c>.</summary>
internal static class JsonataSignature
{
    /// <summary>What is wrong with it; null when it can be used.</summary>
    public static (string Code, string Message)? Check(string signature)
    {
        var previous = '\0';
        for (var i = 1; i < signature.Length && signature[i] != ':'; i++)
        {
            switch (signature[i])
            {
                case '(':
                    var close = Closing(signature, i, '(', ')');
                    if (signature.IndexOf('<', i, close - i) >= 0)
                        return ("S0402", "A choice of types cannot hold types with parameters");
                    i = close;
                    previous = '(';
                    break;
                case '<':
                    if (previous is not ('a' or 'f'))
                        return ("S0401", "Only arrays (a) and functions (f) take a type in '<' and '>'");
                    i = Closing(signature, i, '<', '>');
                    break;
                case var type when "snblofajx".IndexOf(type) >= 0:
                    previous = type;
                    break;
            }
        }

        return null;
    }

    private static int Closing(string text, int open, char opening, char closing)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return text.Length - 1;
    }
}
