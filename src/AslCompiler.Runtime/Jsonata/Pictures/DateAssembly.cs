namespace AslCompiler.Runtime.Jsonata;

/// <summary>Puts a moment together from the fields that were read.</summary>
internal static class DateAssembly
{
    public static double? ToMillis(Dictionary<char, double?> fields, CivilTime now)
    {
        // A date is given by year and day of the year, by weeks, or by year, month and day.
        var isByDay = IsOnly("YXMxWwdD", 0b10000010, 0b10100001);
        var isByMonthWeek = Is("YXMxWwdD", 0b01010100);
        var isByYearWeek = !isByMonthWeek && Is("YXMxWwdD", 0b01001000);
        var isByHalf = IsOnly("PHhmsf", 0b101111, 0b010111);
        var order = (isByDay ? "YD" : isByMonthWeek ? "XxwF" : isByYearWeek ? "XWF" : "YMD") + (isByHalf ? "Phmsf" : "Hmsf");
        var values = new Dictionary<char, double?>(fields);
        var hasStarted = false;
        var hasEnded = false;
        foreach (var field in order)
        {
            if (values.GetValueOrDefault(field) is not null)
            {
                hasStarted = true;
                if (hasEnded)
                    throw Missing();
            }
            else
            {
                // Before the first given field the moment of the evaluation counts, behind the last the least value.
                values[field] = hasStarted ? (field is 'M' or 'D' or 'd' ? 1 : 0) : DateFields.Of(now, field) ?? 0;
                hasEnded = hasStarted;
            }
        }

        if (isByMonthWeek || isByYearWeek)
            throw Missing();
        var hour = Get('H');
        if (isByHalf)
            hour = (Get('h') == 12 ? 0 : Get('h')) + (Get('P') == 1 ? 12 : 0);
        var days = isByDay ? CivilTime.DayNumber(Year(), 1, 1) + Get('d') - 1 : CivilTime.DayNumber(Year(), Math.Max(1, (long)Get('M')), 1) + Get('D') - 1;
        var zone = Get('Z') is not 0 and var offset ? offset : Get('z');
        return (days * CivilTime.MillisInDay) + (((hour * 60) + Get('m') - zone) * 60_000) + (Get('s') * 1000) + Math.Floor(Get('f'));

        double Get(char field) => values.GetValueOrDefault(field) ?? 0;

        // As JavaScript's Date.UTC reads two digits.
        long Year() => (long)Get('Y') is >= 0 and <= 99 and var year ? 1900 + year : (long)Get('Y');

        // All fields of the mask count that are there, and there is one at least.
        bool Is(string all, int mask)
        {
            var given = Given(all);
            return (~mask & given) == 0 && (mask & given) != 0;
        }

        bool IsOnly(string all, int mask, int first) => !Is(all, first) && Is(all, mask);

        int Given(string all)
        {
            var given = 0;
            foreach (var field in all)
                given = (given << 1) | (fields.GetValueOrDefault(field) is not null and not 0 ? 1 : 0);
            return given;
        }
    }

    private static JsonataException Missing() => new("D3136", "The date/time picture string is missing specifiers required to parse the timestamp");
}
