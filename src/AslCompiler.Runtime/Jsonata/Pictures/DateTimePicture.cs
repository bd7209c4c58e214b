using System.Globalization;
using System.Text;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>Writes moments as a picture shows them.</summary>
internal static class DateTimePicture
{
    public static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    public static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private const string Iso8601 = "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]";

    /// <summary>A moment as text.</summary>
    /// <param name="millis">Since 1970.</param>
    /// <param name="picture">The picture; ISO 8601 when it is nothing.</param>
    /// <param name="timezone">The offset, such as <c>+0100</c>; UTC when it is nothing.</param>
    public static string Format(double millis, JsonData? picture, JsonData? timezone)
    {
        var parts = DatePictureParser.Parse(picture is StringData text ? text.Text : Iso8601);
        var offset = timezone is StringData zone ? LeadingInteger(zone.Text) : 0;
        var hours = (int)Math.Floor(offset / 100.0);
        var minutes = offset % 100;
        var time = CivilTime.Of(millis + (((60.0 * hours) + minutes) * 60_000));
        var output = new StringBuilder();
        foreach (var part in parts)
            output.Append(part.Literal ?? Format(time, part, hours, minutes));
        return output.ToString();
    }

    private static string Format(CivilTime time, DatePart part, int hours, int minutes)
    {
        if (part.Component is 'Z' or 'z')
            return FormatZone(part, hours, minutes);
        if (part.Component == 'P')
            return (time.Hour >= 12 ? "pm" : "am") is var half && part.Names == LetterCase.Upper ? half.ToUpperInvariant() : half;
        if (DateFields.Of(time, part.Component) is not { } value)
            return "ISO";
        if (part.Component == 'Y' && part.YearDigits >= 0)
            value %= Math.Pow(10, part.YearDigits);
        return part.Names is { } names ? NameOf(part, value, names) : part.Integer!.Format(value);
    }

    private static string NameOf(DatePart part, double value, LetterCase names)
    {
        var name = part.Component switch
        {
            'M' or 'x' => Months[(int)value - 1],
            'F' => Days[(int)value - 1],
            _ => throw NoNames(part.Component),
        };
        name = names switch
        {
            LetterCase.Upper => name.ToUpperInvariant(),
            LetterCase.Lower => name.ToLowerInvariant(),
            _ => name,
        };
        return part.MaxWidth is { } width && name.Length > width ? name[..width] : name;
    }

    public static JsonataException NoNames(char component) =>
        new("D3133", $"The 'name' modifier can only be applied to months and days in the date/time picture string, not {JsonataText.Quote(JsonData.String(component.ToString()))}");

    private static string FormatZone(DatePart part, int hours, int minutes)
    {
        var offset = (hours * 100) + minutes;
        if (offset == 0 && part.HasZ)
            return "Z";
        var integer = part.Integer!;
        string text;
        if (integer.Repeat > 0)
            text = integer.Format(offset);
        else
            text = integer.MandatoryDigits switch
            {
                1 or 2 => integer.Format(hours) + (minutes == 0 ? "" : ":" + minutes.ToString("00", CultureInfo.InvariantCulture)),
                3 or 4 => integer.Format(offset),
                _ => throw new JsonataException("D3134", "The timezone integer format specifier cannot have more than four digits"),
            };
        return (part.Component == 'z' ? "GMT" : "") + (offset >= 0 ? "+" : "") + text;
    }

    private static int LeadingInteger(string text)
    {
        text = text.TrimStart();
        var length = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        while (length < text.Length && length < 9 && char.IsAsciiDigit(text[length]))
            length++;
        return int.TryParse(text.AsSpan(0, length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
