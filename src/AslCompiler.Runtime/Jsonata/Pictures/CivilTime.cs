namespace AslCompiler.Runtime.Jsonata;

/// <summary>The proleptic Gregorian calendar over milliseconds since 1970, without the bounds of <see cref="DateTime"/>.</summary>
internal readonly record struct CivilTime(long Year, int Month, int Day, int Hour, int Minute, int Second, int Millisecond)
{
    public const long MillisInDay = 86_400_000;

    /// <summary>1 for Monday … 7 for Sunday.</summary>
    public int DayOfWeek => (int)Mod(DayNumber(Year, Month, Day) + 3, 7) + 1;

    public long DayOfYear => DayNumber(Year, Month, Day) - DayNumber(Year, 1, 1) + 1;

    public static CivilTime Of(double millis)
    {
        var whole = (long)Math.Truncate(Math.Clamp(millis, -8.64e15, 8.64e15));
        var day = (long)Math.Floor(whole / (double)MillisInDay);
        var rest = (int)(whole - (day * MillisInDay));
        // Years of 365.2425 days that begin in March, in eras of 400 (Howard Hinnant's algorithm).
        var shifted = day + 719_468;
        var era = (long)Math.Floor(shifted / 146_097.0);
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var month = ((5 * dayOfYear) + 2) / 153;
        var dayOfMonth = (int)(dayOfYear - (((153 * month) + 2) / 5) + 1);
        var civilMonth = (int)(month < 10 ? month + 3 : month - 9);
        return new(yearOfEra + (era * 400) + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfMonth, rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60, rest % 1_000);
    }

    /// <summary>Days since 1970-01-01. Months and days may be beyond their ends.</summary>
    public static long DayNumber(long year, long month, long day)
    {
        year += (long)Math.Floor((month - 1) / 12.0);
        month = Mod(month - 1, 12) + 1;
        if (month <= 2)
            year--;
        var era = (long)Math.Floor(year / 400.0);
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    private static long Mod(long value, long by) => ((value % by) + by) % by;
}
