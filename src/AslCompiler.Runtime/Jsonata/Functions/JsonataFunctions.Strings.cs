using System.Text;

namespace AslCompiler.Runtime.Jsonata;

// Strings; lengths and positions count characters, of which some are two code units.
public static partial class JsonataFunctions
{
    /// <summary><c>$string(value, prettify)</c></summary>
    public static JsonataFunction String { get; } = new NativeFunction("string", "<x-b?:s>", static arguments =>
        arguments[0] is { } value ? JsonData.String(JsonataText.Of(value, JsonataOperators.IsTrue(arguments[1]))) : null, arity: 1);

    /// <summary><c>$substring(string, start, length)</c></summary>
    public static JsonataFunction Substring { get; } = new NativeFunction("substring", "<s-nn?:s>", static arguments =>
    {
        if (arguments[0] is not StringData text)
            return null;
        // Without a start a length cuts nothing out.
        double? length = arguments[2] is { } given ? arguments[1] is null ? 0 : NumberOf(given) : null;
        return JsonData.String(Cut(text.Text, arguments[1] is { } start ? NumberOf(start) : 0, length));
    });

    /// <summary><c>$substringBefore(string, characters)</c></summary>
    public static JsonataFunction SubstringBefore { get; } = new NativeFunction("substringBefore", "<s-s:s>", static arguments =>
        arguments[0] is StringData text ? JsonData.String(IndexOf(text.Text, arguments[1]) is var at and >= 0 ? text.Text[..at] : text.Text) : null);

    /// <summary><c>$substringAfter(string, characters)</c></summary>
    public static JsonataFunction SubstringAfter { get; } = new NativeFunction("substringAfter", "<s-s:s>", static arguments =>
        arguments[0] is StringData text ? JsonData.String(IndexOf(text.Text, arguments[1]) is var at and >= 0 ? text.Text[(at + TextOf(arguments[1]!).Length)..] : text.Text) : null);

    /// <summary><c>$lowercase(string)</c></summary>
    public static JsonataFunction Lowercase { get; } = OfString("lowercase", static text => JsonData.String(text.ToLowerInvariant()));

    /// <summary><c>$uppercase(string)</c></summary>
    public static JsonataFunction Uppercase { get; } = OfString("uppercase", static text => JsonData.String(text.ToUpperInvariant()));

    /// <summary><c>$length(string)</c></summary>
    public static JsonataFunction Length { get; } = OfString("length", static text => JsonData.Number((long)LengthOf(text)));

    /// <summary><c>$trim(string)</c>: blanks within become one.</summary>
    public static JsonataFunction Trim { get; } = OfString("trim", static text => JsonData.String(string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))));

    /// <summary><c>$pad(string, width, character)</c>: on the right, or on the left when the width is negative.</summary>
    public static JsonataFunction Pad { get; } = new NativeFunction("pad", "<s-ns?:s>", static arguments =>
    {
        if (arguments[0] is not StringData { Text: var text })
            return null;
        var width = Math.Truncate(arguments[1] is { } number ? NumberOf(number) : 0);
        // No string of .NET is longer than the bound.
        var missing = (int)Math.Min(Math.Abs(width) - LengthOf(text), int.MaxValue / 4);
        if (missing <= 0)
            return arguments[0];
        EvaluationBudget.BuildText(missing + (long)text.Length);
        var fill = arguments[2] is StringData { Text.Length: > 0 } given ? given.Text : " ";
        var times = (missing / LengthOf(fill)) + 1;
        var padding = Cut(new StringBuilder(fill.Length * times).Insert(0, fill, times).ToString(), 0, missing);
        return JsonData.String(width > 0 ? text + padding : padding + text);
    });

    /// <summary><c>$join(strings, separator)</c></summary>
    public static JsonataFunction Join { get; } = new NativeFunction("join", "<a<s>s?:s>", static arguments =>
    {
        if (arguments[0] is not ArrayData strings)
            return null;
        var separator = arguments[1] is { } given ? TextOf(given) : "";
        var texts = System.Array.ConvertAll(strings.ItemArray, TextOf);
        foreach (var text in texts)
            EvaluationBudget.BuildText((long)text.Length + separator.Length);
        return JsonData.String(string.Join(separator, texts));
    });

    internal static int LengthOf(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                length--;
        return length;
    }

    private static int IndexOf(string text, JsonData? part) => part is null ? -1 : text.IndexOf(TextOf(part), StringComparison.Ordinal);

    private static string Cut(string text, double start, double? length)
    {
        var count = LengthOf(text);
        if (count + start < 0)
            start = 0;
        if (length <= 0)
            return "";
        var from = ToIndex(start, count);
        var to = length is { } given ? ToIndex(start >= 0 ? start + given : count + start + given, count) : count;
        if (from >= to)
            return "";
        EvaluationBudget.BuildText(to - from);
        if (count == text.Length)
            return text[from..to];
        return text[UnitOf(text, from)..UnitOf(text, to)];
    }

    // As JavaScript's slice counts.
    private static int ToIndex(double position, int count)
    {
        position = Math.Truncate(position);
        return (int)Math.Clamp(position < 0 ? position + count : position, 0, count);
    }

    private static int UnitOf(string text, int character)
    {
        var unit = 0;
        for (; character > 0; character--)
            unit += unit + 1 < text.Length && char.IsSurrogatePair(text[unit], text[unit + 1]) ? 2 : 1;
        return unit;
    }
}
