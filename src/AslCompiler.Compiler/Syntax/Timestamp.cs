namespace AslCompiler.Compiler.Syntax;

/// <summary>The language's timestamps: RFC 3339 with a capital T, and a capital Z or a numeric offset (asl-reference §1.7).</summary>
internal static class Timestamp
{
    public static bool IsValid(string text)
    {
        // 2030-01-31T12:00:00
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return false;
        var year = Number(text, 0, 4);
        var month = Number(text, 5, 2);
        var day = Number(text, 8, 2);
        if (year < 0 || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
            return false;
        if (Number(text, 11, 2) is < 0 or > 23 || Number(text, 14, 2) is < 0 or > 59 || Number(text, 17, 2) is < 0 or > 59)
            return false;
        var i = 19;
        if (text[i] == '.')
        {
            var start = ++i;
            while (i < text.Length && text[i] is >= '0' and <= '9')
                i++;
            if (i == start)
                return false;
        }

        return IsOffset(text, i);
    }

    private static bool IsOffset(string text, int i)
    {
        if (i < text.Length && text[i] == 'Z')
            return i + 1 == text.Length;
        return i + 6 == text.Length && text[i] is '+' or '-' && text[i + 3] == ':'
            && Number(text, i + 1, 2) is >= 0 and <= 23 && Number(text, i + 4, 2) is >= 0 and <= 59;
    }

    // -1 when there is anything but digits.
    private static int Number(string text, int start, int length)
    {
        var value = 0;
        for (var i = start; i < start + length; i++)
        {
            if (i >= text.Length || text[i] is < '0' or > '9')
                return -1;
            value = (value * 10) + text[i] - '0';
        }

        return value;
    }

    private static int DaysInMonth(int year, int month) =>
        month == 2 ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)
        : month is 4 or 6 or 9 or 11 ? 30 : 31;
}
