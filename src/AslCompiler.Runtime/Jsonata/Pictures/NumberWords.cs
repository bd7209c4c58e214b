namespace AslCompiler.Runtime.Jsonata;

/// <summary>Numbers in English words.</summary>
internal static class NumberWords
{
    private static readonly string[] s_few =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] s_ordinals =
    [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
        "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
    ];

    private static readonly string[] s_tens = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];
    private static readonly string[] s_magnitudes = ["Thousand", "Million", "Billion", "Trillion"];
    private static readonly Dictionary<string, double> s_values = Values();

    /// <summary>All words that stand for a number, in lower case.</summary>
    public static IEnumerable<string> Words => s_values.Keys;

    public static string Of(double value, bool isOrdinal) => Of(value, false, isOrdinal);

    /// <summary>The number that words say; null when a word says none.</summary>
    public static double? Parse(IEnumerable<string> words)
    {
        var segments = new Stack<double>([0]);
        foreach (var word in words)
        {
            if (!s_values.TryGetValue(word, out var value))
                return null;
            var top = segments.Pop();
            if (value >= 100)
            {
                segments.Push(top * value);
                continue;
            }

            if (top >= 1000)
            {
                segments.Push(top);
                top = 0;
            }

            segments.Push(top + value);
        }

        return segments.Sum();
    }

    private static string Of(double value, bool isContinued, bool isOrdinal)
    {
        if (value <= 19)
            return (isContinued ? " and " : "") + (isOrdinal ? s_ordinals : s_few)[(int)value];
        if (value < 100)
        {
            var ten = (isContinued ? " and " : "") + s_tens[((int)value / 10) - 2];
            return value % 10 > 0 ? ten + "-" + Of(value % 10, false, isOrdinal) : isOrdinal ? ten[..^1] + "ieth" : ten;
        }

        var magnitude = value < 1000 ? 0 : Math.Min((int)Math.Floor(Math.Log10(value) / 3), s_magnitudes.Length);
        var factor = magnitude == 0 ? 100 : Math.Pow(10, magnitude * 3);
        var count = Math.Floor(value / factor);
        var rest = value - (count * factor);
        var words = (isContinued ? ", " : "") + Of(count, false, false) + " " + (magnitude == 0 ? "Hundred" : s_magnitudes[magnitude - 1]);
        return rest > 0 ? words + Of(rest, true, isOrdinal) : isOrdinal ? words + "th" : words;
    }

    private static Dictionary<string, double> Values()
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < s_few.Length; i++)
        {
            values[s_few[i].ToLowerInvariant()] = i;
            values[s_ordinals[i].ToLowerInvariant()] = i;
        }

        for (var i = 0; i < s_tens.Length; i++)
        {
            var word = s_tens[i].ToLowerInvariant();
            values[word] = (i + 2) * 10;
            values[word[..^1] + "ieth"] = (i + 2) * 10;
        }

        values["hundred"] = values["hundredth"] = 100;
        for (var i = 0; i < s_magnitudes.Length; i++)
        {
            var word = s_magnitudes[i].ToLowerInvariant();
            values[word] = values[word + "th"] = Math.Pow(10, (i + 1) * 3);
        }

        return values;
    }
}
