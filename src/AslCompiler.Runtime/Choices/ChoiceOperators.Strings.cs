namespace AslCompiler.Runtime;

public static partial class ChoiceOperators
{
    /// <summary>StringEquals; false when the value is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool StringEquals(JsonData value, string operand) => value.TryGetString(out var text) && text == operand;

    /// <summary>StringEqualsPath; false when the value or the operand is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool StringEquals(JsonData value, JsonData operand) => operand.TryGetString(out var text) && StringEquals(value, text);

    /// <summary>StringLessThan; false when the value is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool StringLessThan(JsonData value, string operand) => value.TryGetString(out var text) && string.CompareOrdinal(text, operand) < 0;

    /// <summary>StringLessThanPath; false when the value or the operand is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool StringLessThan(JsonData value, JsonData operand) => operand.TryGetString(out var text) && StringLessThan(value, text);

    /// <summary>StringGreaterThan; false when the value is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool StringGreaterThan(JsonData value, string operand) => value.TryGetString(out var text) && string.CompareOrdinal(text, operand) > 0;

    /// <summary>StringGreaterThanPath; false when the value or the operand is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool StringGreaterThan(JsonData value, JsonData operand) => operand.TryGetString(out var text) && StringGreaterThan(value, text);

    /// <summary>StringLessThanEquals; false when the value is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool StringLessThanEquals(JsonData value, string operand) => value.TryGetString(out var text) && string.CompareOrdinal(text, operand) <= 0;

    /// <summary>StringLessThanEqualsPath; false when the value or the operand is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool StringLessThanEquals(JsonData value, JsonData operand) => operand.TryGetString(out var text) && StringLessThanEquals(value, text);

    /// <summary>StringGreaterThanEquals; false when the value is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">The operand.</param>
    public static bool StringGreaterThanEquals(JsonData value, string operand) => value.TryGetString(out var text) && string.CompareOrdinal(text, operand) >= 0;

    /// <summary>StringGreaterThanEqualsPath; false when the value or the operand is no string.</summary>
    /// <param name="value">The Variable's value.</param>
    /// <param name="operand">What the operand's path leads to.</param>
    public static bool StringGreaterThanEquals(JsonData value, JsonData operand) => operand.TryGetString(out var text) && StringGreaterThanEquals(value, text);
}
