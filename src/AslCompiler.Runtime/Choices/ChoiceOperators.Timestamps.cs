namespace AslCompiler.Runtime;

public static partial class ChoiceOperators
{
    /// <summary>TimestampEquals; false when the value is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool TimestampEquals(JsonData value, DateTimeOffset operand) => TryTimestamp(value, out var time) && time == operand;

    /// <summary>TimestampEqualsPath; false when the value or the operand is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool TimestampEquals(JsonData value, JsonData operand) => TryTimestamp(operand, out var time) && TimestampEquals(value, time);

    /// <summary>TimestampLessThan; false when the value is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool TimestampLessThan(JsonData value, DateTimeOffset operand) => TryTimestamp(value, out var time) && time < operand;

    /// <summary>TimestampLessThanPath; false when the value or the operand is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool TimestampLessThan(JsonData value, JsonData operand) => TryTimestamp(operand, out var time) && TimestampLessThan(value, time);

    /// <summary>TimestampGreaterThan; false when the value is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool TimestampGreaterThan(JsonData value, DateTimeOffset operand) => TryTimestamp(value, out var time) && time > operand;

    /// <summary>TimestampGreaterThanPath; false when the value or the operand is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool TimestampGreaterThan(JsonData value, JsonData operand) => TryTimestamp(operand, out var time) && TimestampGreaterThan(value, time);

    /// <summary>TimestampLessThanEquals; false when the value is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool TimestampLessThanEquals(JsonData value, DateTimeOffset operand) => TryTimestamp(value, out var time) && time <= operand;

    /// <summary>TimestampLessThanEqualsPath; false when the value or the operand is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool TimestampLessThanEquals(JsonData value, JsonData operand) => TryTimestamp(operand, out var time) && TimestampLessThanEquals(value, time);

    /// <summary>TimestampGreaterThanEquals; false when the value is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool TimestampGreaterThanEquals(JsonData value, DateTimeOffset operand) => TryTimestamp(value, out var time) && time >= operand;

    /// <summary>TimestampGreaterThanEqualsPath; false when the value or the operand is no timestamp.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool TimestampGreaterThanEquals(JsonData value, JsonData operand) => TryTimestamp(operand, out var time) && TimestampGreaterThanEquals(value, time);
}
