namespace AslCompiler.Runtime.Jsonata;

/// <summary>The numbers that date and time pictures can show.</summary>
internal static class DateFields
{
    /// <summary>The value of a component, such as <c>Y</c> or <c>W</c>; null for those that are no numbers.</summary>
    public static double? Of(CivilTime time, char component) => component switch
    {
        'Y' => time.Year,
        'M' => time.Month,
        'D' => time.Day,
        'd' => time.DayOfYear,
        'F' => time.DayOfWeek,
        'W' => WeekOf(time, time.Year, 1, 52, 12),
        'w' => WeekOf(time, time.Year, time.Month, 4, 1),
        'X' => IsoYear(time),
        'x' => IsoMonth(time),
        'H' => time.Hour,
        'h' => time.Hour % 12 == 0 ? 12 : time.Hour % 12,
        'm' => time.Minute,
        's' => time.Second,
        'f' => time.Millisecond,
        _ => null,
    };

    // The week within a year or a month; the last days may belong to the next one, the first to the one before.
    private static long WeekOf(CivilTime time, long year, long month, int full, int length)
    {
        var today = CivilTime.DayNumber(time.Year, time.Month, time.Day);
        var week = Weeks(FirstWeek(year, month), today);
        if (week > full && today >= FirstWeek(year, month + length))
            return 1;
        return week < 1 ? Weeks(FirstWeek(year, month - length), today) : week;
    }

    private static long IsoYear(CivilTime time)
    {
        var today = CivilTime.DayNumber(time.Year, time.Month, time.Day);
        if (today < FirstWeek(time.Year, 1))
            return time.Year - 1;
        return today >= FirstWeek(time.Year + 1, 1) ? time.Year + 1 : time.Year;
    }

    private static int IsoMonth(CivilTime time)
    {
        var today = CivilTime.DayNumber(time.Year, time.Month, time.Day);
        if (today < FirstWeek(time.Year, time.Month))
            return time.Month == 1 ? 12 : time.Month - 1;
        return today >= FirstWeek(time.Year, time.Month + 1) ? (time.Month % 12) + 1 : time.Month;
    }

    // The Monday of the week that holds the first Thursday.
    private static long FirstWeek(long year, long month)
    {
        var first = CivilTime.DayNumber(year, month, 1);
        var dayOfWeek = CivilTime.Of(first * (double)CivilTime.MillisInDay).DayOfWeek;
        return dayOfWeek > 4 ? first + 8 - dayOfWeek : first - (dayOfWeek - 1);
    }

    private static long Weeks(long start, long end) => (long)Math.Floor(((end - start) / 7.0) + 1);
}
