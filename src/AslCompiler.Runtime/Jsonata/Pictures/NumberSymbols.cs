namespace AslCompiler.Runtime.Jsonata;

/// <summary>What the characters of a number picture are; <c>$formatNumber</c> takes others in its third argument.</summary>
internal sealed class NumberSymbols(JsonData? options)
{
    public string DecimalSeparator { get; } = Text(options, "decimal-separator", ".");

    public string GroupingSeparator { get; } = Text(options, "grouping-separator", ",");

    public string ExponentSeparator { get; } = Text(options, "exponent-separator", "e");

    public string MinusSign { get; } = Text(options, "minus-sign", "-");

    public string Percent { get; } = Text(options, "percent", "%");

    public string PerMille { get; } = Text(options, "per-mille", "\u2030");

    public string OptionalDigit { get; } = Text(options, "digit", "#");

    public string PatternSeparator { get; } = Text(options, "pattern-separator", ";");

    private readonly char _zero = Text(options, "zero-digit", "0") is { Length: > 0 } zero ? zero[0] : '0';

    public bool IsDigit(char c) => c >= _zero && c < _zero + 10;

    public bool IsAnyDigit(char c) => IsDigit(c) || Is(c, OptionalDigit);

    /// <summary>What makes up the number itself; other characters stand around it.</summary>
    public bool IsActive(char c) => IsAnyDigit(c) || Is(c, DecimalSeparator) || Is(c, ExponentSeparator) || Is(c, GroupingSeparator) || Is(c, PatternSeparator);

    public bool IsExponent(char c) => Is(c, ExponentSeparator);

    /// <summary>ASCII digits in the family of digits in use.</summary>
    public string Digits(string text) => _zero == '0' ? text : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + _zero) : c));

    private static bool Is(char c, string symbol) => symbol.Length == 1 && symbol[0] == c;

    private static string Text(JsonData? options, string name, string otherwise) => options?[name] is StringData text ? text.Text : otherwise;
}
