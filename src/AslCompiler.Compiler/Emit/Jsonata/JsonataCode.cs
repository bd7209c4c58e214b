namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>Lays out C#: on one line where that can be read, else an argument on each.</summary>
internal static class JsonataCode
{
    private const int LongestLine = 120;

    public static string Call(string method, params string[] arguments)
    {
        var line = method + "(" + string.Join(", ", arguments) + ")";
        if (line.Length <= LongestLine && line.IndexOf('\n') < 0)
            return line;
        // A function in the last place goes on where the call stands.
        var first = method + "(" + string.Join(", ", arguments.Take(arguments.Length - 1)) + (arguments.Length > 1 ? ", " : "");
        var last = arguments[arguments.Length - 1];
        if (first.IndexOf('\n') < 0 && first.Length + FirstLine(last).Length <= LongestLine)
            return first + last + ")";
        return method + "(\n" + string.Join(",\n", arguments.Select(Indent)) + ")";
    }

    /// <summary>A call on the result of others, on a line of its own.</summary>
    public static string Chain(string target, string method, params string[] arguments) => target + "\n" + Indent(Call(method, arguments));

    public static string Condition(string condition, string then, string otherwise)
    {
        var line = condition + " ? " + then + " : " + otherwise;
        return line.Length <= LongestLine && line.IndexOf('\n') < 0 ? line : condition + "\n" + Indent("? " + then) + "\n" + Indent(": " + otherwise);
    }

    public static string Indent(string code) => "    " + code.Replace("\n", "\n    ");

    /// <summary>Without the parentheses around the whole, which a statement does not need.</summary>
    public static string Unwrap(string code)
    {
        if (code[0] != '(' || code[code.Length - 1] != ')')
            return code;
        var depth = 0;
        var isInText = false;
        for (var i = 0; i < code.Length - 1; i++)
        {
            if (code[i] == '"')
                isInText = !isInText;
            else if (isInText)
                i += code[i] == '\\' ? 1 : 0;
            else
                depth += code[i] == '(' ? 1 : code[i] == ')' ? -1 : 0;
            if (depth == 0)
                return code;
        }

        return code.Substring(1, code.Length - 2);
    }

    private static string FirstLine(string code)
    {
        var end = code.IndexOf('\n');
        return end < 0 ? code : code.Substring(0, end);
    }
}
