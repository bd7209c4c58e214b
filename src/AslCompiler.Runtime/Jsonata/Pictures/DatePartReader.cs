using System.Globalization;
using System.Text.RegularExpressions;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>How one marker of a date and time picture is read.</summary>
internal static class DatePartReader
{
    public static IntegerReader Of(DatePart part) => part.Component switch
    {
        'Z' or 'z' => Zone(part),
        // Of a fraction three digits count.
        'f' => new("[0-9]+", text => double.Parse("0." + text[..Math.Min(3, text.Length)], CultureInfo.InvariantCulture) * 1000),
        _ when part.Integer is { } integer => IntegerReader.Of(integer),
        'M' or 'x' => Names(DateTimePicture.Months, part.MaxWidth, 1),
        'F' => Names(DateTimePicture.Days, part.MaxWidth, 1),
        'P' => Names(["am", "pm"], null, 0),
        _ => throw DateTimePicture.NoNames(part.Component),
    };

    private static IntegerReader Names(string[] names, int? width, int first) => new("[a-zA-Z]+", text =>
    {
        var index = System.Array.FindIndex(names, name => (width is { } most && name.Length > most ? name[..most] : name).Equals(text, first == 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
        return index < 0 ? null : index + first;
    });

    private static IntegerReader Zone(DatePart part)
    {
        var separator = part.Integer!.Repeat > 0 ? part.Integer.Separators[0].Text : null;
        var prefix = part.Component == 'z' ? "GMT" : "";
        return new(prefix + "[-+][0-9]+" + (separator is null ? "" : Regex.Escape(separator) + "[0-9]+"), text =>
        {
            text = text[prefix.Length..];
            var split = separator is not null ? text.IndexOf(separator, StringComparison.Ordinal) : text.Length <= 3 ? text.Length : 3;
            var minutes = split + (separator?.Length ?? 0);
            return (double.Parse(text[..split], CultureInfo.InvariantCulture) * 60) + (minutes < text.Length ? double.Parse(text[minutes..], CultureInfo.InvariantCulture) : 0);
        });
    }
}
