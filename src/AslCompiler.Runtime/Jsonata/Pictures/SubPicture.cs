namespace AslCompiler.Runtime.Jsonata;

/// <summary>One of the two pictures in a number picture, analysed by the rules of XPath (section 4.7.4 of Functions and Operators 3.1).</summary>
internal sealed record SubPicture
{
    public required string Text { get; init; }

    public required string Prefix { get; init; }

    public required string Suffix { get; init; }

    public required bool HasDecimalSeparator { get; init; }

    public int MinIntegerDigits { get; private init; }

    public int ScalingFactor { get; private init; }

    public int MinFractionDigits { get; private init; }

    public int MaxFractionDigits { get; private init; }

    public int MinExponentDigits { get; private init; }

    /// <summary>The distance of separators that repeat; 0 when they do not.</summary>
    public int Repeat { get; private init; }

    /// <summary>Digits on the right of each separator.</summary>
    public List<int> IntegerGroups { get; private init; } = [];

    /// <summary>Digits on the left of each separator.</summary>
    public List<int> FractionGroups { get; private init; } = [];

    public static SubPicture Parse(string text, NumberSymbols symbols)
    {
        var start = 0;
        while (start < text.Length && (!symbols.IsActive(text[start]) || symbols.IsExponent(text[start])))
            start++;
        var end = text.Length;
        while (end > start && (!symbols.IsActive(text[end - 1]) || symbols.IsExponent(text[end - 1])))
            end--;
        if (start == text.Length)
            (start, end) = (0, text.Length);
        var active = text[start..end];
        var exponentAt = active.IndexOf(symbols.ExponentSeparator, StringComparison.Ordinal);
        var mantissa = exponentAt < 0 ? active : active[..exponentAt];
        var exponent = exponentAt < 0 ? null : active[(exponentAt + 1)..];
        var point = mantissa.IndexOf(symbols.DecimalSeparator, StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? "" : mantissa[(point + 1)..];
        SubPictureRules.Check(text, active, mantissa, whole, fraction, exponent, symbols);

        var minWhole = whole.Count(symbols.IsDigit);
        var minFraction = fraction.Count(symbols.IsDigit);
        var maxFraction = fraction.Count(symbols.IsAnyDigit);
        var scaling = minWhole;
        if (minWhole == 0 && maxFraction == 0)
        {
            if (exponent is null)
                minWhole = 1;
            else
                minFraction = maxFraction = 1;
        }

        if (exponent is not null && minWhole == 0 && whole.Contains(symbols.OptionalDigit, StringComparison.Ordinal))
            minWhole = 1;
        if (minWhole == 0 && minFraction == 0)
            minFraction = 1;
        var groups = Groups(whole, symbols, isFromRight: true);
        return new SubPicture
        {
            Text = text,
            Prefix = text[..start],
            Suffix = text[end..],
            HasDecimalSeparator = text.Contains(symbols.DecimalSeparator, StringComparison.Ordinal),
            MinIntegerDigits = minWhole,
            ScalingFactor = scaling,
            MinFractionDigits = minFraction,
            MaxFractionDigits = maxFraction,
            MinExponentDigits = exponent?.Count(symbols.IsDigit) ?? 0,
            IntegerGroups = groups,
            Repeat = IntegerPicture.RepeatOf(groups),
            FractionGroups = Groups(fraction, symbols, isFromRight: false),
        };
    }

    private static List<int> Groups(string part, NumberSymbols symbols, bool isFromRight)
    {
        var positions = new List<int>();
        for (var at = part.IndexOf(symbols.GroupingSeparator, StringComparison.Ordinal); at >= 0; at = part.IndexOf(symbols.GroupingSeparator, at + 1, StringComparison.Ordinal))
            positions.Add((isFromRight ? part[at..] : part[..at]).Count(symbols.IsAnyDigit) + (isFromRight ? 0 : positions.Count));
        return positions;
    }
}
