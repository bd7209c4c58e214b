using System.Globalization;
using System.Text.RegularExpressions;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>Reads moments as milliseconds since 1970.</summary>
internal static partial class DateTimeParsing
{
    /// <summary>A timestamp by a picture, or in ISO 8601 without one.</summary>
    /// <param name="timestamp">A string, or nothing.</param>
    /// <param name="picture">A string, or nothing.</param>
    /// <param name="now">Where the fields before the first given one come from.</param>
    public static JsonData? ToMillis(JsonData? timestamp, JsonData? picture, long now)
    {
        if (timestamp is not StringData { Text: var text })
            return null;
        if (picture is StringData given)
            return ByPicture(text, given.Text, now) is { } read ? NumberData.OfComputed(read) : null;
        return ByIso8601(text) is { } millis
            ? NumberData.OfComputed(millis)
            : throw new JsonataException("D3110", $"The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given {JsonataText.Quote(timestamp)}");
    }

    private static double? ByIso8601(string text)
    {
        var match = Iso8601().Match(text);
        if (!match.Success)
            return null;
        var month = Part(match, "month", 1);
        var day = Part(match, "day", 1);
        var year = Part(match, "year", 0);
        if (month is < 1 or > 12 || day < 1 || day > CivilTime.DayNumber(year, month + 1, 1) - CivilTime.DayNumber(year, month, 1))
            return null;
        var fraction = match.Groups["fraction"].Success ? Math.Floor(double.Parse("0" + match.Groups["fraction"].Value, CultureInfo.InvariantCulture) * 1000) : 0;
        var zone = match.Groups["zoneHour"].Success ? (Part(match, "zoneHour", 0) * 60) + Part(match, "zoneMinute", 0) : 0;
        if (match.Groups["sign"].Value == "-")
            zone = -zone;
        var minutes = (Part(match, "hour", 0) * 60) + Part(match, "minute", 0) - zone;
        return (CivilTime.DayNumber(year, month, day) * (double)CivilTime.MillisInDay) + (minutes * 60_000.0) + (Part(match, "second", 0) * 1000) + fraction;
    }

    private static int Part(Match match, string group, int otherwise) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : otherwise;

    private static double? ByPicture(string text, string picture, long now)
    {
        var parts = DatePictureParser.Parse(picture);
        var readers = parts.ConvertAll(part => part.Literal is { } literal ? new IntegerReader(Regex.Escape(literal), _ => null) : DatePartReader.Of(part));
        var pattern = string.Concat(readers.Select(reader => $"({reader.Pattern})"));
        var match = MatchOf($"\\A{pattern}\\z", text, picture);
        if (!match.Success)
            return null;
        var fields = new Dictionary<char, double?>();
        for (var i = 0; i < parts.Count; i++)
            if (parts[i].Literal is null)
                fields[parts[i].Component] = readers[i].Read(match.Groups[i + 1].Value);
        return fields.Count == 0 ? null : DateAssembly.ToMillis(fields, CivilTime.Of(now));
    }

    private static Match MatchOf(string pattern, string text, string picture)
    {
        try
        {
            return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, EvaluationBudget.PatternTimeout).Match(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new JsonataException("D1012", $"The picture {picture} takes too long on this string");
        }
    }

    [GeneratedRegex(@"\A(?<year>\d{4})(-(?<month>[01]\d))?(-(?<day>[0-3]\d))?(T(?<hour>[0-2]\d):(?<minute>[0-5]\d):(?<second>[0-5]\d))?(?<fraction>\.\d+)?((?<sign>[+-])(?<zoneHour>[0-2]\d):?(?<zoneMinute>[0-5]\d)|Z)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Iso8601();
}
