using System.Globalization;

namespace AslCompiler;

/// <summary>Equality of numbers by their exact decimal value: <c>1</c>, <c>1.0</c> and <c>10e-1</c> are equal, 2^53 and 2^53 + 1 are not.</summary>
internal static class NumberEquality
{
    internal static bool Equal(NumberData a, NumberData b)
    {
        if (a.IsInteger && b.IsInteger)
            return a.IntegerValue == b.IntegerValue;
        // Equal values are equal as doubles: most pairs are decided here.
        if (a.Double != b.Double)
            return false;
        return Normalize(a.LiteralText) == Normalize(b.LiteralText);
    }

    // Sign, significant digits without outer zeros, and the power of ten of the last digit.
    private static (bool Negative, string Digits, long Exponent) Normalize(string literal)
    {
        var negative = literal[0] == '-';
        var start = negative ? 1 : 0;
        var mark = literal.AsSpan().IndexOfAny('e', 'E');
        var mantissa = literal.AsSpan(start, (mark < 0 ? literal.Length : mark) - start);
        var exponent = 0L;
        if (mark >= 0 && !long.TryParse(literal.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            exponent = literal[mark + 1] == '-' ? long.MinValue / 2 : long.MaxValue / 2;
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (point >= 0)
            exponent -= mantissa.Length - point - 1;
        var trimmed = digits.TrimEnd('0');
        exponent += digits.Length - trimmed.Length;
        trimmed = trimmed.TrimStart('0');
        return trimmed.Length == 0 ? (false, "", 0) : (negative, trimmed, exponent);
    }
}
