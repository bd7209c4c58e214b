using System.Globalization;
using System.Text;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>Gives one token after the other. After the first error there are no more tokens, so that whoever reads comes to an end.</summary>
internal sealed class JsonataLexer(string text)
{
    private const string Blanks = " \t\n\r\v";

    private int position;

    public JsonataError? Error { get; private set; }

    /// <summary>Keeps the first error, and ends the text there.</summary>
    public void Fail(string code, string message, TextSpan span)
    {
        Error ??= new JsonataError(code, message, span);
        position = text.Length;
    }

    /// <summary>The next token.</summary>
    /// <param name="isAfterOperand">A slash divides here; elsewhere it begins a regular expression.</param>
    public JsonataToken Next(bool isAfterOperand)
    {
        if (!SkipBlanks() || position >= text.Length)
            return End();
        var c = text[position];
        if (c == '/' && !isAfterOperand)
            return ReadRegex();
        if (JsonataOperators.At(text, position) is { } symbol)
        {
            if (!JsonataOperators.IsKnown(symbol))
                return Fail("S0204", $"There is no operator '{symbol}'", position, symbol.Length);
            position += symbol.Length;
            return Token(JsonataTokenKind.Operator, symbol, position - symbol.Length);
        }

        if (c is '"' or '\'')
            return ReadString(c);
        if (c is >= '0' and <= '9')
            return ReadNumber();
        return c == '`' ? ReadQuotedName() : ReadWord();
    }

    private bool SkipBlanks()
    {
        while (true)
        {
            while (position < text.Length && Blanks.IndexOf(text[position]) >= 0)
                position++;
            if (position + 1 >= text.Length || text[position] != '/' || text[position + 1] != '*')
                return true;
            var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                Fail("S0106", "This comment is never closed with */", TextSpan.FromBounds(position, text.Length));
                return false;
            }

            position = end + 2;
        }
    }

    private JsonataToken ReadRegex()
    {
        var start = position++;
        var depth = 0;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '/' && depth == 0 && !IsEscaped(position))
            {
                var pattern = text.Substring(start + 1, position - start - 1);
                if (pattern.Length == 0)
                    return Fail("S0301", "A regular expression must not be empty", start, 2);
                var flags = ++position;
                while (position < text.Length && text[position] is 'i' or 'm')
                    position++;
                return Token(JsonataTokenKind.Regex, pattern, start) with { Flags = text.Substring(flags, position - flags) };
            }

            if (text[position - 1] != '\\')
                depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
        }

        return Fail("S0302", "This regular expression has no closing /", start, text.Length - start);
    }

    private bool IsEscaped(int at)
    {
        var backslashes = 0;
        while (text[at - backslashes - 1] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }

    private JsonataToken ReadString(char quote)
    {
        var start = position++;
        var value = new StringBuilder();
        while (position < text.Length)
        {
            var c = text[position++];
            if (c == quote)
                return Token(JsonataTokenKind.String, value.ToString(), start);
            if (c != '\\')
                value.Append(c);
            else if (position < text.Length && !ReadEscape(value))
                return End();
        }

        return Fail("S0101", "This string has no closing quote", start, text.Length - start);
    }

    private bool ReadEscape(StringBuilder value)
    {
        var c = text[position++];
        var plain = "\"\\/bfnrt".IndexOf(c);
        if (plain >= 0)
        {
            value.Append("\"\\/\b\f\n\r\t"[plain]);
            return true;
        }

        if (c != 'u')
        {
            Fail("S0103", $"'\\{c}' is no escape sequence", new TextSpan(position - 2, 2));
            return false;
        }

        if (position + 4 > text.Length || !ushort.TryParse(text.Substring(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            Fail("S0104", "Expected four hexadecimal digits after \\u", new TextSpan(position - 2, 2));
            return false;
        }

        value.Append((char)code);
        position += 4;
        return true;
    }

    private JsonataToken ReadNumber()
    {
        var start = position;
        if (text[position++] != '0')
            SkipDigits();
        if (IsDigit(position + 1) && text[position] == '.')
        {
            position++;
            SkipDigits();
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            var sign = position + 1 < text.Length && text[position + 1] is '+' or '-' ? 1 : 0;
            if (IsDigit(position + 1 + sign))
            {
                position += 1 + sign;
                SkipDigits();
            }
        }

        var literal = text.Substring(start, position - start);
        if (!double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsInfinity(number))
            return Fail("S0102", $"The number {literal} is out of range", start, literal.Length);
        return Token(JsonataTokenKind.Number, literal, start) with { Number = number };
    }

    private void SkipDigits()
    {
        while (IsDigit(position))
            position++;
    }

    private bool IsDigit(int at) => at < text.Length && text[at] is >= '0' and <= '9';

    private JsonataToken ReadQuotedName()
    {
        var start = position;
        var end = text.IndexOf('`', start + 1);
        if (end < 0)
            return Fail("S0105", "This quoted name has no closing `", start, text.Length - start);
        position = end + 1;
        return Token(JsonataTokenKind.Name, text.Substring(start + 1, end - start - 1), start);
    }

    private JsonataToken ReadWord()
    {
        var start = position;
        while (position < text.Length && Blanks.IndexOf(text[position]) < 0 && !JsonataOperators.IsOperatorCharacter(text[position]))
            position++;
        var word = text.Substring(start, position - start);
        if (word[0] == '$')
            return Token(JsonataTokenKind.Variable, word.Substring(1), start);
        return Token(
            word switch
            {
                "and" or "or" or "in" => JsonataTokenKind.Operator,
                "true" or "false" or "null" => JsonataTokenKind.Constant,
                _ => JsonataTokenKind.Name,
            },
            word,
            start);
    }

    private JsonataToken Token(JsonataTokenKind kind, string value, int start) => new(kind, value, TextSpan.FromBounds(start, position));

    private JsonataToken End() => new(JsonataTokenKind.End, "", new TextSpan(text.Length, 0));

    private JsonataToken Fail(string code, string message, int start, int length)
    {
        Fail(code, message, new TextSpan(start, length));
        return End();
    }
}
