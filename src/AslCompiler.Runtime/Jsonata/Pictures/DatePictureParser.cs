using System.Globalization;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>Reads pictures of XPath's <c>format-dateTime</c>, such as <c>[Y0001]-[M01]-[D01]</c>.</summary>
internal static class DatePictureParser
{
    private const string Numbers = "YMDdFWwXxHhmsf";

    public static List<DatePart> Parse(string picture)
    {
        var parts = new List<DatePart>();
        var start = 0;
        var position = 0;
        while (position < picture.Length)
        {
            if (picture[position] != '[')
            {
                position++;
                continue;
            }

            AddLiteral(parts, picture[start..position]);
            if (position + 1 < picture.Length && picture[position + 1] == '[')
            {
                parts.Add(new DatePart { Literal = "[" });
                start = position += 2;
                continue;
            }

            var close = picture.IndexOf(']', position);
            if (close < 0)
                throw new JsonataException("D3135", "No matching closing bracket ']' in date/time picture string");
            AddMarker(parts, string.Concat(picture[(position + 1)..close].Where(c => !char.IsWhiteSpace(c))));
            start = position = close + 1;
        }

        AddLiteral(parts, picture[start..]);
        return parts;
    }

    private static void AddLiteral(List<DatePart> parts, string text)
    {
        if (text.Length > 0)
            parts.Add(new DatePart { Literal = text.Replace("]]", "]", StringComparison.Ordinal) });
    }

    private static void AddMarker(List<DatePart> parts, string marker)
    {
        var component = marker.Length > 0 ? marker[0] : ' ';
        var comma = marker.LastIndexOf(',');
        var (min, max) = comma < 0 ? (null, null) : Widths(marker[(comma + 1)..]);
        var presentation = comma < 0 ? marker.Length > 0 ? marker[1..] : "" : marker[1..Math.Max(1, comma)];
        var second = '\0';
        if (presentation.Length > 1 && "atco".Contains(presentation[^1], StringComparison.Ordinal))
        {
            second = presentation[^1];
            presentation = presentation[..^1];
        }

        if (presentation.Length == 0)
            presentation = Default(component);
        var part = new DatePart { Component = component, MaxWidth = max, HasZ = second == 't' };
        if (presentation[0] == 'n')
            part = part with { Names = LetterCase.Lower };
        else if (presentation[0] == 'N')
            part = part with { Names = presentation.Length > 1 && presentation[1] == 'n' ? LetterCase.Title : LetterCase.Upper };
        else if (Numbers.Contains(component, StringComparison.Ordinal))
            part = Number(part, second == '\0' ? presentation : presentation + ";" + second, min, max, parts);
        if (component is 'Z' or 'z')
            part = part with { Integer = IntegerPicture.Parse(presentation) };
        parts.Add(part);
    }

    private static DatePart Number(DatePart part, string presentation, int? min, int? max, List<DatePart> parts)
    {
        var integer = IntegerPicture.Parse(presentation);
        integer.MandatoryDigits = Math.Max(integer.MandatoryDigits, min ?? 0);
        if (part.Component == 'Y')
        {
            var width = integer.MandatoryDigits + integer.OptionalDigits;
            if (max is { } most)
                integer.MandatoryDigits = most;
            part = part with { YearDigits = max ?? (width >= 2 ? width : -1) };
        }

        // Two numbers without anything between: the first is as wide as its picture.
        if (parts.Count > 0 && parts[^1].Integer is { } previous)
            previous.ParseWidth = previous.MandatoryDigits;
        return part with { Integer = integer };
    }

    private static (int? Min, int? Max) Widths(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Width(text), null) : (Width(text[..dash]), Width(text[(dash + 1)..]));
    }

    private static int? Width(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : null;

    private static string Default(char component) => component switch
    {
        'F' or 'P' or 'C' or 'E' => "n",
        'm' or 's' => "01",
        'Z' or 'z' => "01:01",
        _ when Numbers.Contains(component, StringComparison.Ordinal) => "1",
        _ => throw new JsonataException("D3132", $"Unknown component specifier {JsonataText.Quote(JsonData.String(component.ToString()))} in date/time picture string"),
    };
}
