namespace AslCompiler.Runtime;

/// <summary>
/// The comparisons of Choice rules (ASL reference §3.2): a value of another type is false, never an error; strings compare by code unit, numbers as doubles, timestamps as instants.
/// Called by emitted code.
/// </summary>
public static partial class ChoiceOperators
{
    /// <summary>BooleanEquals; false when the value is no boolean.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool BooleanEquals(JsonData value, bool operand) => ReferenceEquals(value, JsonData.Boolean(operand));

    /// <summary>BooleanEqualsPath; false when the value or the operand is no boolean.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool BooleanEquals(JsonData value, JsonData operand) => operand.TryGetBoolean(out var expected) && BooleanEquals(value, expected);

    /// <summary>StringMatches: <c>*</c> stands for any characters; false when the value is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="pattern">The pattern; <c>\*</c> is a star, <c>\\</c> a backslash.</param>
    /// <exception cref="StatesException">The pattern has another escape.</exception>
    public static bool StringMatches(JsonData value, string pattern) => value.TryGetString(out var text) && StringPattern.Matches(text, pattern);

    /// <summary>IsNull</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="expected">The operand.</param>
    public static bool IsNull(JsonData value, bool expected) => value.IsNull == expected;

    /// <summary>IsPresent: the path leads somewhere, maybe to null.</summary>
    /// <param name="found">What the Variable's path finds.</param>
    /// <param name="expected">The operand.</param>
    public static bool IsPresent(JsonData? found, bool expected) => (found is not null) == expected;

    /// <summary>IsNumeric</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="expected">The operand.</param>
    public static bool IsNumeric(JsonData value, bool expected) => (value.Kind == JsonKind.Number) == expected;

    /// <summary>IsString</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="expected">The operand.</param>
    public static bool IsString(JsonData value, bool expected) => (value.Kind == JsonKind.String) == expected;

    /// <summary>IsBoolean</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="expected">The operand.</param>
    public static bool IsBoolean(JsonData value, bool expected) => value.TryGetBoolean(out _) == expected;

    /// <summary>IsTimestamp</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="expected">The operand.</param>
    public static bool IsTimestamp(JsonData value, bool expected) => TryTimestamp(value, out _) == expected;

    /// <summary>A timestamp literal, which the compiler has checked.</summary>
    /// <param name="literal">The literal.</param>
    /// <exception cref="FormatException">It is no timestamp of the language.</exception>
    public static DateTimeOffset Timestamp(string literal) =>
        Timestamps.TryParse(literal, out var time) ? time : throw new FormatException($"'{literal}' is not an RFC 3339 timestamp.");

    private static bool TryTimestamp(JsonData value, out DateTimeOffset time)
    {
        time = default;
        return value.TryGetString(out var text) && Timestamps.TryParse(text, out time);
    }
}
