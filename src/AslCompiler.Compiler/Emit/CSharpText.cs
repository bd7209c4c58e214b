using System.Globalization;
using System.Text;

namespace AslCompiler.Compiler.Emit;

/// <summary>Literals, comments and XML text.</summary>
internal static class CSharpText
{
    private const int LongestQuote = 180;

    /// <summary>A C# string literal.</summary>
    public static string Literal(string value)
    {
        if (IsPlain(value, '"', '\\', '"'))
            return "\"" + value + "\"";
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                default:
                    if (IsUnsafe(c))
                        text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        text.Append(c);
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>JSON as a C# literal: raw where that is possible, so that it reads as the author wrote it.</summary>
    public static string JsonLiteral(string json)
    {
        if (json.Length == 0 || json[0] is not ('{' or '[') || json.Contains("\"\"\""))
            return Literal(json);
        foreach (var c in json)
            if (IsUnsafe(c))
                return Literal(json);
        return "\"\"\"" + json + "\"\"\"";
    }

    public static string Literal(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E', 'e']) < 0 && Math.Abs(value) > int.MaxValue ? text + "D" : text;
    }

    public static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture) + (value is > int.MaxValue or < int.MinValue ? "L" : "");

    /// <summary>Text for a line comment: one line, cut where it gets too long to read.</summary>
    public static string Comment(string value)
    {
        if (value.Length <= LongestQuote && IsPlain(value, '\0', '\0', '\0'))
            return value;
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
            text.Append(IsUnsafe(c) || c < ' ' ? ' ' : c);
        if (text.Length > LongestQuote)
        {
            text.Length = LongestQuote;
            text.Append(" …");
        }

        return text.ToString();
    }

    /// <summary>Text inside an XML comment.</summary>
    public static string Xml(string value)
    {
        if (IsPlain(value, '&', '<', '>'))
            return value;
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                default: text.Append(IsUnsafe(c) || c < ' ' ? ' ' : c); break;
            }
        }

        return text.ToString();
    }

    // Most texts are written as they are.
    private static bool IsPlain(string value, char escaped, char escapedToo, char andEscaped)
    {
        foreach (var c in value)
            if (c is < ' ' or >= '\u007f' || c == escaped || c == escapedToo || c == andEscaped)
                return false;
        return true;
    }

    // Characters that C# takes for the end of a line, that no source may hold, or that cannot be seen.
    private static bool IsUnsafe(char c) =>
        c is < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff'
        || (c > '\u007f' && (char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control));
}
