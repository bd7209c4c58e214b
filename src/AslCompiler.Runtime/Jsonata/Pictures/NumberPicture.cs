namespace AslCompiler.Runtime.Jsonata;

/// <summary>Writes numbers as a picture of XPath's <c>format-number</c> shows them, such as <c>#,##0.00</c>.</summary>
internal static class NumberPicture
{
    public static string Format(double value, string picture, JsonData? options)
    {
        var symbols = new NumberSymbols(options);
        var parts = picture.Split(symbols.PatternSeparator);
        if (parts.Length > 2)
            throw new JsonataException("D3080", "The picture string must only contain a maximum of two sub-pictures");
        var formats = System.Array.ConvertAll(parts, part => SubPicture.Parse(part, symbols));
        var format = formats[0];
        if (!(value >= 0))
            format = formats.Length == 2 ? formats[1] : format with { Prefix = symbols.MinusSign + format.Prefix };
        return Format(value, format, symbols);
    }

    private static string Format(double value, SubPicture format, NumberSymbols symbols)
    {
        if (format.Text.Contains(symbols.Percent, StringComparison.Ordinal))
            value *= 100;
        else if (format.Text.Contains(symbols.PerMille, StringComparison.Ordinal))
            value *= 1000;
        int? exponent = null;
        if (format.MinExponentDigits > 0)
            (value, exponent) = Scale(value, format.ScalingFactor);
        var digits = Digits(JsonataFunctions.RoundTo(value, format.MaxFractionDigits), format.MaxFractionDigits);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0').PadLeft(format.MinIntegerDigits, '0');
        var fraction = (point < 0 ? "" : digits[(point + 1)..]).TrimEnd('0').PadRight(format.MinFractionDigits, '0');
        var text = symbols.Digits(GroupWhole(whole, format, symbols));
        if (format.HasDecimalSeparator && fraction.Length > 0)
            text += symbols.DecimalSeparator + symbols.Digits(GroupFraction(fraction, format, symbols));
        if (exponent is { } power)
            text += symbols.ExponentSeparator + (power < 0 ? symbols.MinusSign : "") + symbols.Digits(JsonataText.OfNumber(Math.Abs(power)).PadLeft(format.MinExponentDigits, '0'));
        return format.Prefix + text + format.Suffix;
    }

    private static (double Mantissa, int Exponent) Scale(double value, int scalingFactor)
    {
        var most = Math.Pow(10, scalingFactor);
        var least = Math.Pow(10, scalingFactor - 1);
        var exponent = 0;
        for (; value != 0 && Math.Abs(value) < least; exponent--)
            value *= 10;
        for (; Math.Abs(value) > most && double.IsFinite(value); exponent++)
            value /= 10;
        return (value, exponent);
    }

    private static string Digits(double value, int places) =>
        Math.Abs(value).ToString("F" + places.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static string GroupWhole(string digits, SubPicture format, NumberSymbols symbols)
    {
        if (format.Repeat > 0)
        {
            for (var at = digits.Length - format.Repeat; at > 0; at -= format.Repeat)
                digits = digits.Insert(at, symbols.GroupingSeparator);
            return digits;
        }

        var length = digits.Length;
        foreach (var position in format.IntegerGroups)
            if (length - position >= 0)
                digits = digits.Insert(length++ - position, symbols.GroupingSeparator);
        return digits;
    }

    private static string GroupFraction(string digits, SubPicture format, NumberSymbols symbols)
    {
        foreach (var position in format.FractionGroups)
            if (position <= digits.Length)
                digits = digits.Insert(position, symbols.GroupingSeparator);
        return digits;
    }
}
