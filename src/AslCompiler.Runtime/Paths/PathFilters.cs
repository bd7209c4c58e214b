using System.Text.RegularExpressions;

namespace AslCompiler.Runtime;

/// <summary>
/// The operators of filter expressions (<c>[?(@.price &lt; 10)]</c>), as Jayway 2.0.0 answers them; null operands are paths that lead nowhere. Called by emitted code.
/// </summary>
public static class PathFilters
{
    /// <summary><c>@.x</c> alone: the path leads somewhere, and not to null.</summary>
    /// <param name="value">What the path leads to.</param>
    public static bool Exists(JsonData? value) => value is { IsNull: false };

    /// <summary><c>==</c></summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool Equal(JsonData? left, JsonData? right) => FilterComparison.Equal(left, right) == true;

    /// <summary><c>!=</c>; false when an operand leads nowhere or is an array or object.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool NotEqual(JsonData? left, JsonData? right) => FilterComparison.Equal(left, right) == false;

    /// <summary><c>===</c>, and <c>==</c> with an array or object: the same kind and value.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool StrictlyEqual(JsonData? left, JsonData? right) => left is not null && left.Equals(right);

    /// <summary><c>!==</c></summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool StrictlyDifferent(JsonData? left, JsonData? right) => !StrictlyEqual(left, right);

    /// <summary><c>&lt;</c></summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool LessThan(JsonData? left, JsonData? right) => FilterComparison.Order(left, right) < 0;

    /// <summary><c>&lt;=</c></summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool LessThanOrEqual(JsonData? left, JsonData? right) => FilterComparison.Order(left, right) <= 0;

    /// <summary><c>&gt;</c></summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool GreaterThan(JsonData? left, JsonData? right) => FilterComparison.Order(left, right) > 0;

    /// <summary><c>&gt;=</c></summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool GreaterThanOrEqual(JsonData? left, JsonData? right) => FilterComparison.Order(left, right) >= 0;

    /// <summary><c>=~</c>: the expression matches the whole string.</summary>
    /// <param name="value">The left operand.</param>
    /// <param name="pattern">The expression; anchored ones (<c>\A(?:…)\z</c>) are exact even where a shorter alternative comes first.</param>
    public static bool Matches(JsonData? value, Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return value is not null && value.TryGetString(out var text) && pattern.Match(text) is { Success: true } match && match.Length == text.Length;
    }

    /// <summary><c>in</c></summary>
    /// <param name="value">The left operand.</param>
    /// <param name="list">The right operand, an array.</param>
    public static bool In(JsonData? value, JsonData? list) => value is not null && Holds(list, value);

    /// <summary><c>nin</c></summary>
    /// <param name="value">The left operand.</param>
    /// <param name="list">The right operand, an array.</param>
    public static bool NotIn(JsonData? value, JsonData? list) => value is not null && list is not null && !Holds(list, value);

    /// <summary><c>subsetof</c></summary>
    /// <param name="value">The left operand, an array.</param>
    /// <param name="list">The right operand, an array.</param>
    public static bool SubsetOf(JsonData? value, JsonData? list) => value is { IsArray: true } && value.Items.All(item => Holds(list, item));

    /// <summary><c>anyof</c></summary>
    /// <param name="value">The left operand, an array.</param>
    /// <param name="list">The right operand, an array.</param>
    public static bool AnyOf(JsonData? value, JsonData? list) => value is { IsArray: true } && value.Items.Any(item => Holds(list, item));

    /// <summary><c>noneof</c></summary>
    /// <param name="value">The left operand, an array.</param>
    /// <param name="list">The right operand, an array.</param>
    public static bool NoneOf(JsonData? value, JsonData? list) => value is { IsArray: true } && !AnyOf(value, list);

    /// <summary><c>contains</c>: an array holds the value, or a string the text.</summary>
    /// <param name="value">The left operand.</param>
    /// <param name="part">The right operand.</param>
    public static bool Contains(JsonData? value, JsonData? part)
    {
        if (value is null || part is null)
            return false;
        return value.TryGetString(out var text)
            ? part.TryGetString(out var piece) && text.Contains(piece, StringComparison.Ordinal)
            : Holds(value, part);
    }

    /// <summary><c>all</c>: an array holds all of these values.</summary>
    /// <param name="value">The left operand, an array.</param>
    /// <param name="list">The right operand, an array.</param>
    public static bool All(JsonData? value, JsonData? list) => value is { IsArray: true } && list is { IsArray: true } && list.Items.All(item => Holds(value, item));

    /// <summary><c>size</c>: the length of an array or string.</summary>
    /// <param name="value">The left operand.</param>
    /// <param name="size">The right operand, an integer.</param>
    public static bool Size(JsonData? value, JsonData? size)
    {
        if (value is null || size is null || !size.TryGetInt64(out var expected))
            return false;
        return value.TryGetString(out var text) ? text.Length == expected : value.IsArray && value.Count == expected;
    }

    /// <summary><c>empty true|false</c>: an array or string has no items or characters.</summary>
    /// <param name="value">The left operand.</param>
    /// <param name="expected">The right operand, a boolean.</param>
    public static bool Empty(JsonData? value, JsonData? expected)
    {
        if (value is null || expected is null || !expected.TryGetBoolean(out var wanted))
            return false;
        return value.TryGetString(out var text) ? text.Length == 0 == wanted : value.IsArray && value.Count == 0 == wanted;
    }

    private static bool Holds(JsonData? list, JsonData value) => list is { IsArray: true } && list.Items.Any(item => item.Equals(value));

    /// <summary>An operator that only later versions of the dialect's library have: reading the path fails.</summary>
    /// <param name="filterOperator">The operator as written.</param>
    /// <exception cref="StatesException">Always: <c>States.Runtime</c>.</exception>
    public static bool Unknown(string filterOperator) =>
        throw StatesException.Runtime($"Invalid path: the filter operator '{filterOperator}' is not supported.");
}
