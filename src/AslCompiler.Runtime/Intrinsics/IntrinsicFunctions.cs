namespace AslCompiler.Runtime;

/// <summary>
/// The intrinsic functions of the language (ASL reference §2.10), with what AWS was recorded to do where it departs from its documents. Called by emitted code.
/// A failure is a <see cref="StatesException"/> with <c>States.IntrinsicFailure</c>.
/// </summary>
public static partial class IntrinsicFunctions
{
    // Longest text that Base64Encode, Base64Decode and Hash take.
    private const int LongestText = 10_000;

    internal static StatesException Failure(string function, string reason) =>
        new(ErrorNames.IntrinsicFailure, $"The function 'States.{function}' had the following error: {reason}");

    private static string Text(JsonData value, string function, string what) =>
        value.TryGetString(out var text) ? text : throw Failure(function, $"{what} must be a string, but was: {value}");

    private static string ShortText(JsonData value, string function, string what)
    {
        var text = Text(value, function, what);
        return text.Length <= LongestText ? text : throw Failure(function, $"{what} must not be longer than {LongestText} characters.");
    }

    private static ArrayData List(JsonData value, string function) =>
        value as ArrayData ?? throw Failure(function, $"The first argument must be an array, but was: {value}");

    private static JsonData Check(JsonData value, bool holds, string function, string reason) => holds ? value : throw Failure(function, reason);

    /// <summary>An integer; others are rounded half up, as Java's <c>Math.round</c> does it (recorded for MathAdd).</summary>
    private static long Integer(JsonData value, string function, string what)
    {
        if (value is not NumberData number)
            throw Failure(function, $"{what} must be a number, but was: {value}");
        if (number.IsInteger)
            return number.IntegerValue;
        // Not Floor(x + 0.5): that sum is itself rounded, and makes 1 of 0.49999999999999994.
        var below = Math.Floor(number.Double);
        var rounded = number.Double - below >= 0.5 ? below + 1 : below;
        return rounded is >= long.MinValue and < 9223372036854775808.0
            ? (long)rounded
            : throw Failure(function, $"{what} is out of range: {value}");
    }
}
