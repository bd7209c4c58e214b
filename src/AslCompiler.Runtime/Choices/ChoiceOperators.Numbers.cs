namespace AslCompiler.Runtime;

public static partial class ChoiceOperators
{
    /// <summary>NumericEquals; false when the value is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool NumericEquals(JsonData value, double operand) => value.TryGetDouble(out var number) && number == operand;

    /// <summary>NumericEqualsPath; false when the value or the operand is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool NumericEquals(JsonData value, JsonData operand) => operand.TryGetDouble(out var number) && NumericEquals(value, number);

    /// <summary>NumericLessThan; false when the value is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool NumericLessThan(JsonData value, double operand) => value.TryGetDouble(out var number) && number < operand;

    /// <summary>NumericLessThanPath; false when the value or the operand is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool NumericLessThan(JsonData value, JsonData operand) => operand.TryGetDouble(out var number) && NumericLessThan(value, number);

    /// <summary>NumericGreaterThan; false when the value is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool NumericGreaterThan(JsonData value, double operand) => value.TryGetDouble(out var number) && number > operand;

    /// <summary>NumericGreaterThanPath; false when the value or the operand is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool NumericGreaterThan(JsonData value, JsonData operand) => operand.TryGetDouble(out var number) && NumericGreaterThan(value, number);

    /// <summary>NumericLessThanEquals; false when the value is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool NumericLessThanEquals(JsonData value, double operand) => value.TryGetDouble(out var number) && number <= operand;

    /// <summary>NumericLessThanEqualsPath; false when the value or the operand is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool NumericLessThanEquals(JsonData value, JsonData operand) => operand.TryGetDouble(out var number) && NumericLessThanEquals(value, number);

    /// <summary>NumericGreaterThanEquals; false when the value is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool NumericGreaterThanEquals(JsonData value, double operand) => value.TryGetDouble(out var number) && number >= operand;

    /// <summary>NumericGreaterThanEqualsPath; false when the value or the operand is no number.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool NumericGreaterThanEquals(JsonData value, JsonData operand) => operand.TryGetDouble(out var number) && NumericGreaterThanEquals(value, number);
}
