namespace AslCompiler.Runtime.Jsonata;

/// <summary>Numbers as letters (a, b, … z, aa) and as Roman numerals, in lower case.</summary>
internal static class LetterNumbers
{
    private static readonly (double Value, string Numeral)[] s_romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string ToLetters(double value)
    {
        var letters = "";
        for (; value > 0; value = Math.Floor((value - 1) / 26))
            letters = (char)('a' + (int)((value - 1) % 26)) + letters;
        return letters;
    }

    public static double FromLetters(string letters)
    {
        var value = 0.0;
        foreach (var letter in letters)
            value = (value * 26) + (letter - 'a' + 1);
        return value;
    }

    public static string ToRoman(double value)
    {
        var output = new System.Text.StringBuilder();
        foreach (var (size, numeral) in s_romans)
            for (; value >= size && output.Length < 100_000; value -= size)
                output.Append(numeral);
        return output.ToString();
    }

    public static double FromRoman(string numerals)
    {
        var total = 0.0;
        var greatest = 1.0;
        for (var i = numerals.Length - 1; i >= 0; i--)
        {
            var value = numerals[i] switch { 'm' => 1000, 'd' => 500, 'c' => 100, 'l' => 50, 'x' => 10, 'v' => 5, 'i' => 1, _ => 0 };
            total += value < greatest ? -value : value;
            greatest = Math.Max(greatest, value);
        }

        return total;
    }
}
