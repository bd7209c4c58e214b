namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>Lays out C#: on one line where that can be read, else an argument on each.</summary>
internal static class JsonataCode
{
    private const int LongestLine = 120;

    // Chains of hundreds of operators are not read by anybody; blanks would be nearly all of their code.
    private static readonly string s_deepest = "\n" + new string(' ', 160);

    public static string Call(string method, params string[] arguments)
    {
        // Nothing is put together before it is known to fit: what it is made of may be long.
        var length = method.Length + 2 + arguments.Sum(argument => argument.Length + 2);
        if (length - 2 <= LongestLine && !Array.Exists(arguments, IsLong))
            return method + "(" + string.Join(", ", arguments) + ")";
        // A function in the last place goes on where the call stands.
        var last = arguments[arguments.Length - 1];
        if (length - last.Length + FirstLine(last).Length - 3 <= LongestLine && !arguments.Take(arguments.Length - 1).Any(IsLong))
            return method + "(" + string.Concat(arguments.Take(arguments.Length - 1).Select(argument => argument + ", ")) + last + ")";
        return method + "(\n" + string.Join(",\n", arguments.Select(Indent)) + ")";
    }

    /// <summary>A call on the result of others, on a line of its own.</summary>
    public static string Chain(string target, string method, params string[] arguments) => target + "\n" + Indent(Call(method, arguments));

    public static string Condition(string condition, string then, string otherwise)
    {
        return condition.Length + then.Length + otherwise.Length + 6 <= LongestLine && !IsLong(condition) && !IsLong(then) && !IsLong(otherwise)
            ? condition + " ? " + then + " : " + otherwise
            : condition + "\n" + Indent("? " + then) + "\n" + Indent(": " + otherwise);
    }

    public static string Indent(string code) => code.IndexOf(s_deepest, StringComparison.Ordinal) >= 0 ? code : "    " + code.Replace("\n", "\n    ");

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

    private static bool IsLong(string code) => code.IndexOf('\n') >= 0;

    private static string FirstLine(string code)
    {
        var end = code.IndexOf('\n');
        return end < 0 ? code : code.Substring(0, end);
    }
}
