using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Expressions.Intrinsics;

/// <summary>
/// Reads a call of an intrinsic function: <c>States.Name(arg, …)</c> with strings in single quotes, numbers, true, false, null,
/// paths and further calls as arguments.
/// </summary>
internal sealed class IntrinsicParser
{
    /// <summary>The service's own limit.</summary>
    public const int MaxNesting = 10;

    private readonly string text;
    private readonly JsonString? source;
    private readonly List<ExpressionError> errors = [];
    private int position;

    private IntrinsicParser(string text, JsonString? source)
    {
        this.text = text;
        this.source = source;
    }

    /// <summary>The call, or null with at least one error. Errors about arguments leave the call in place.</summary>
    /// <param name="text">The call's text.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <param name="source">The string of the definition that the text is the value of, if it is one.</param>
    public static IntrinsicCall? Parse(string text, out IReadOnlyList<ExpressionError> errors, JsonString? source = null)
    {
        var parser = new IntrinsicParser(text, source);
        parser.SkipBlanks();
        var blanks = parser.position;
        var call = parser.ReadCall(1);
        if (call is not null && blanks > 0)
            call = parser.Fail(0, blanks, "No blank may stand before the function's name");
        if (call is not null)
        {
            parser.SkipBlanks();
            if (parser.position < text.Length)
                call = parser.Fail(parser.position, text.Length - parser.position, "Nothing may follow the end of the call");
        }

        errors = parser.errors;
        return call;
    }

    private IntrinsicCall? ReadCall(int depth)
    {
        var start = position;
        while (position < text.Length && IsNameCharacter(text[position]))
            position++;
        if (position == start || position >= text.Length || text[position] != '(')
            return NoCall(start, depth);
        var name = text.Substring(start, position - start);
        var signature = IntrinsicSignature.Find(name);
        if (signature is null)
        {
            var meant = Meant(name);
            errors.Add(new ExpressionError(DiagnosticCatalog.UnknownIntrinsic, start, name.Length, name, meant is null ? "" : ". Did you mean '" + meant + "'?")
            {
                Fix = meant is null ? null : new ExpressionFix($"Change to '{meant}'", start, name.Length, meant),
            });
            return null;
        }

        if (depth > MaxNesting)
        {
            errors.Add(new ExpressionError(DiagnosticCatalog.IntrinsicNesting, start, name.Length, MaxNesting.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return null;
        }

        position++;
        var arguments = new List<IntrinsicArgument>();
        var checker = new ArgumentChecker(signature, errors);
        SkipBlanks();
        if (Current == ')')
        {
            position++;
        }
        else if (!ReadArguments(arguments, checker, depth))
        {
            return null;
        }

        checker.CheckCall(arguments, start, name.Length);
        return new IntrinsicCall(signature.Function, arguments, text.Substring(start, position - start));
    }

    private IntrinsicCall? NoCall(int start, int depth)
    {
        if (depth > 1)
        {
            return Fail(start, Math.Max(1, position - start),
                "Expected a string in single quotes, a number, true, false, null, a path or an intrinsic function call");
        }

        return position > start && position < text.Length && char.IsWhiteSpace(text[position]) && IntrinsicSignature.Find(text.Substring(start, position - start)) is not null
            ? Fail(position, 1, "No blank may stand between the function's name and '('")
            : Fail(0, text.Length, "'" + text + "' is neither a path (which begins with '$') nor a call of an intrinsic function such as States.Format('…')");
    }

    private bool ReadArguments(List<IntrinsicArgument> arguments, ArgumentChecker checker, int depth)
    {
        while (true)
        {
            SkipBlanks();
            var start = position;
            var argument = ReadArgument(depth);
            if (argument is null)
                return false;
            checker.CheckArgument(argument, arguments.Count, start, position - start);
            arguments.Add(argument);
            SkipBlanks();
            var c = Current;
            if (c is not (',' or ')'))
            {
                Fail(Math.Min(position, Math.Max(0, text.Length - 1)), 1, "Expected ',' or ')' here");
                return false;
            }

            position++;
            if (c == ')')
                return true;
        }
    }

    private IntrinsicArgument? ReadArgument(int depth)
    {
        var c = Current;
        if (c == '\'')
        {
            var reader = new IntrinsicStringReader(text, position, errors);
            var result = reader.Read();
            position = reader.Position;
            return result;
        }

        if (c == '$')
            return ReadPath();
        var start = position;
        while (position < text.Length && (IsNameCharacter(text[position]) || text[position] is '-' or '+'))
            position++;
        var word = text.Substring(start, position - start);
        if (word is "true" or "false" or "null" || IsNumber(word))
            return new IntrinsicLiteral(word);
        position = start;
        return ReadCall(depth + 1);
    }

    private IntrinsicArgument? ReadPath()
    {
        var start = position;
        while (position < text.Length && text[position] is not (',' or ')') && !char.IsWhiteSpace(text[position]))
        {
            var close = text[position] switch
            {
                '[' => PathCharacters.ClosingBracket(text, position, text.Length),
                '(' => PathCharacters.ClosingParenthesis(text, position, text.Length),
                _ => position,
            };
            position = close < 0 ? text.Length : close + 1;
        }

        position = Math.Min(position, text.Length);
        var path = JsonPathParser.Parse(text, start, position, out var error);
        if (error is not null)
            errors.Add(error);
        return path is null ? null : new IntrinsicPath(path with { Source = source });
    }

    private static bool IsNumber(string word)
    {
        if (word.Length == 0 || !(char.IsDigit(word[0]) || word[0] == '-'))
            return false;
        var (json, findings) = JsonParser.Parse(word);
        return json is Json.JsonNumber && findings.Count == 0;
    }

    private char Current => position < text.Length ? text[position] : '\0';

    private void SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
    }

    private IntrinsicCall? Fail(int start, int length, string message)
    {
        // At the end of the text there may be nothing to underline but the last character.
        start = Math.Min(start, Math.Max(0, text.Length - 1));
        errors.Add(new ExpressionError(DiagnosticCatalog.NeitherPathNorIntrinsic, start, Math.Min(length, text.Length - start), message));
        return null;
    }

    private static bool IsNameCharacter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_';

    private static string? Meant(string name) => IntrinsicSignature.Find("States." + name)?.Name ?? NameSuggestion.Nearest(name, Names());

    private static IEnumerable<string> Names()
    {
        foreach (var signature in IntrinsicSignature.All)
            yield return signature.Name;
    }
}
