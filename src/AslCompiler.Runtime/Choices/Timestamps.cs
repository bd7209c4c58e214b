using System.Globalization;

namespace AslCompiler.Runtime;

/// <summary>
/// Timestamps of the language (ASL reference §1.7): RFC 3339 with capital <c>T</c>, and capital <c>Z</c> or a numeric offset.
/// Fractions may have any length; what is finer than 100 ns is cut.
/// </summary>
internal static class Timestamps
{
    private const int Whole = 19; // 2016-12-05T21:29:29

    internal static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < Whole + 1 || text[10] != 'T'
            || !DateTime.TryParseExact(text.AsSpan(0, Whole), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;
        var rest = text.AsSpan(Whole);
        if (rest[0] == '.')
        {
            rest = rest[1..];
            var digits = 0;
            while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
                digits++;
            if (digits == 0)
                return false;
            long ticks = 0;
            for (var i = 0; i < 7; i++)
                ticks = (ticks * 10) + (i < digits ? rest[i] - '0' : 0);
            local = local.AddTicks(ticks);
            rest = rest[digits..];
        }
        if (!TryOffset(rest, out var offset))
            return false;
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;
        time = new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    /// <summary>A time as AWS writes it: UTC with milliseconds.</summary>
    internal static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is "Z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !int.TryParse(text.Slice(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text.Slice(4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || hours > 18 || minutes > 59)
            return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] == '-')
            offset = -offset;
        return true;
    }
}
