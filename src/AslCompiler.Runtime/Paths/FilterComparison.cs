using System.Globalization;

namespace AslCompiler.Runtime;

/// <summary>How filters compare: numbers and numeric texts as numbers, other scalars as texts; nothing compares with arrays, objects and what is missing.</summary>
internal static class FilterComparison
{
    /// <returns>Null when the operands do not compare at all; then neither <c>==</c> nor <c>!=</c> holds.</returns>
    internal static bool? Equal(JsonData? left, JsonData? right)
    {
        if (left is null || right is null)
            return null;
        if (left.IsNull || right.IsNull)
            return left.IsNull && right.IsNull;
        if (!IsScalar(left) || !IsScalar(right))
            return null;
        if (TryNumbers(left, right, out var a, out var b))
            return a == b;
        return TextOf(left) == TextOf(right);
    }

    /// <returns>Negative, zero or positive; null when the operands have no order.</returns>
    internal static int? Order(JsonData? left, JsonData? right)
    {
        if (left is null || right is null || !IsScalar(left) || !IsScalar(right))
            return null;
        if (TryNumbers(left, right, out var a, out var b))
            return a.CompareTo(b);
        return string.CompareOrdinal(TextOf(left), TextOf(right));
    }

    private static bool IsScalar(JsonData value) => value.Kind is JsonKind.Number or JsonKind.String or JsonKind.True or JsonKind.False;

    private static string TextOf(JsonData value) => value.TryGetString(out var text) ? text : value.ToString();

    private static bool TryNumbers(JsonData left, JsonData right, out double a, out double b)
    {
        a = b = 0;
        // Two texts compare as texts, even when both look like numbers.
        return (left.Kind == JsonKind.Number || right.Kind == JsonKind.Number) && TryNumber(left, out a) && TryNumber(right, out b);
    }

    private static bool TryNumber(JsonData value, out double number)
    {
        if (value.TryGetDouble(out number))
            return true;
        return value.TryGetString(out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
