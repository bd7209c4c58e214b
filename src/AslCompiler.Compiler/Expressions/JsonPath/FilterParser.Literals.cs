using System.Text;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Expressions.JsonPath;

// The operands that are no paths.
internal sealed partial class FilterParser
{
    private FilterOperand? ReadString()
    {
        var from = Position;
        var quote = text[Position++];
        var value = new StringBuilder();
        while (Position < end && text[Position] != quote)
        {
            if (text[Position] == '\\' && Position + 1 < end)
            {
                // 2.0.0 knows \' in single quotes only; other backslashes stay.
                if (quote != '\'' || text[Position + 1] != '\'')
                    value.Append('\\');
                Position++;
            }

            value.Append(text[Position++]);
        }

        if (Position >= end)
            return FailOperand(from, end - from, "This string has no closing quote");
        Position++;
        var whole = text.Substring(from, Position - from);
        if (quote == '\'' || whole.Contains('\''))
            return Literal(value.ToString());
        // To 2.0.0 this is a text without quotes, which begins and ends with a ". What it refuses (a ' within) is read as later versions read it.
        Warn(from, whole.Length, "As on AWS, double quotes are part of the text that is compared with; a string stands in single quotes");
        return Literal(whole);
    }

    private FilterOperand? ReadRegex()
    {
        var from = Position++;
        while (Position < end && text[Position] != '/')
            Position += text[Position] == '\\' ? 2 : 1;
        if (Position >= end)
            return FailOperand(from, end - from, "This regular expression has no closing '/'");
        var pattern = text.Substring(from + 1, Position - from - 1);
        var flags = ++Position;
        while (Position < end && char.IsLetter(text[Position]))
            Position++;
        return new FilterRegex(pattern, text.Substring(flags, Position - flags));
    }

    private FilterOperand? ReadJson()
    {
        var from = Position;
        var close = PathCharacters.ClosingOfJson(text, from, end);
        if (close < 0)
            return FailOperand(from, 1, "This '" + text[from] + "' is never closed");
        Position = close + 1;
        // Jayway's literals may have single quotes; the tolerant parser reads them and gives proper JSON back.
        var (json, findings) = JsonParser.Parse(text.Substring(from, Position - from));
        foreach (var finding in findings)
            if (text[from + finding.Span.Start] != '\'')
                return FailOperand(from + finding.Span.Start, finding.Span.Length, "This is no JSON value: " + finding.Message);
        return new FilterLiteral(json.ToCompactJson());
    }

    // A number, true, false, null; anything else is a string without quotes, which published AWS samples have.
    private FilterOperand? ReadBare(bool isLeft)
    {
        var from = Position;
        var level = 0;
        while (Position < end)
        {
            var c = text[Position];
            if (c == '(')
                level++;
            else if ((c == ')' && level-- == 0) || Starts("&&") || Starts("||") || (isLeft && Symbol() is not null))
                break;
            Position++;
        }

        var word = text.Substring(from, Position - from).Trim();
        if (word.Length == 0)
            return FailOperand(from, Math.Min(1, end - from), "Expected a path or a value");
        return word is "true" or "false" or "null" || IsNumber(word) ? new FilterLiteral(word) : Literal(word);
    }

    private static bool IsNumber(string word)
    {
        var (json, findings) = JsonParser.Parse(word);
        return json is JsonNumber && findings.Count == 0;
    }

    private static FilterLiteral Literal(string value)
    {
        var json = new StringBuilder();
        CompactJsonWriter.AppendString(json, value);
        return new FilterLiteral(json.ToString());
    }
}
