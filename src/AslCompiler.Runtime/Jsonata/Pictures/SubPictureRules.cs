namespace AslCompiler.Runtime.Jsonata;

/// <summary>What a number picture must not look like.</summary>
internal static class SubPictureRules
{
    public static void Check(string text, string active, string mantissa, string whole, string fraction, string? exponent, NumberSymbols symbols)
    {
        var point = text.IndexOf(symbols.DecimalSeparator, StringComparison.Ordinal);
        var isScaled = text.Contains(symbols.Percent, StringComparison.Ordinal) || text.Contains(symbols.PerMille, StringComparison.Ordinal);
        // The last rule that is broken is the one to tell.
        Refuse(exponent is not null && (exponent.Length == 0 || !exponent.All(symbols.IsDigit)), "D3093", "The exponent part of the sub-picture must comprise only of one or more characters that are members of the 'decimal digit family'");
        Refuse(exponent is { Length: > 0 } && isScaled, "D3092", "A sub-picture that contains a 'percent' or 'per-mille' character must not contain a character treated as an 'exponent-separator'");
        Refuse(IsAfter(fraction, symbols, isOptionalFirst: true), "D3091", "The fractional part of the sub-picture must not contain an instance of the 'optional digit character' that is followed by a member of the 'decimal digit family'");
        Refuse(IsAfter(whole, symbols, isOptionalFirst: false), "D3090", "The integer part of the sub-picture must not contain a member of the 'decimal digit family' that is followed by an instance of the 'optional digit character'");
        Refuse(text.Contains(symbols.GroupingSeparator + symbols.GroupingSeparator, StringComparison.Ordinal), "D3089", "The sub-picture must not contain two adjacent instances of the 'grouping-separator' character");
        Refuse(point < 0 && whole.EndsWith(symbols.GroupingSeparator, StringComparison.Ordinal), "D3088", "The sub-picture must not contain a 'grouping-separator' at the end of the integer part");
        Refuse(
            text.Contains(symbols.GroupingSeparator + symbols.DecimalSeparator, StringComparison.Ordinal) || text.Contains(symbols.DecimalSeparator + symbols.GroupingSeparator, StringComparison.Ordinal),
            "D3087",
            "The sub-picture must not contain a 'grouping-separator' character that appears adjacent to a 'decimal-separator' character");
        Refuse(!active.All(symbols.IsActive), "D3086", "The sub-picture must not contain a passive character that is preceded by an active character and that is followed by another active character");
        Refuse(!mantissa.Any(symbols.IsAnyDigit), "D3085", "The mantissa part of a sub-picture must contain at least one character that is either an 'optional digit character' or a member of the 'decimal digit family'");
        Refuse(
            text.Contains(symbols.Percent, StringComparison.Ordinal) && text.Contains(symbols.PerMille, StringComparison.Ordinal),
            "D3084",
            "The sub-picture must not contain both a 'percent' and a 'per-mille' character");
        Refuse(IsTwice(text, symbols.PerMille), "D3083", "The sub-picture must not contain more than one instance of the 'per-mille' character");
        Refuse(IsTwice(text, symbols.Percent), "D3082", "The sub-picture must not contain more than one instance of the 'percent' character");
        Refuse(IsTwice(text, symbols.DecimalSeparator), "D3081", "The sub-picture must not contain more than one instance of the 'decimal-separator' character");
    }

    private static void Refuse(bool isBroken, string code, string message)
    {
        if (isBroken)
            throw new JsonataException(code, message);
    }

    private static bool IsTwice(string text, string symbol) =>
        text.IndexOf(symbol, StringComparison.Ordinal) != text.LastIndexOf(symbol, StringComparison.Ordinal);

    private static bool IsAfter(string part, NumberSymbols symbols, bool isOptionalFirst)
    {
        var optional = isOptionalFirst ? part.LastIndexOf(symbols.OptionalDigit, StringComparison.Ordinal) : part.IndexOf(symbols.OptionalDigit, StringComparison.Ordinal);
        return optional >= 0 && (isOptionalFirst ? part[optional..] : part[..optional]).Any(symbols.IsDigit);
    }
}
