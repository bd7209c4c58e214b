using System.ComponentModel;
using System.Globalization;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>The operators of JSONata, which compiled expressions call. A value is <see cref="JsonData"/>, or null for nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonataOperators
{
    /// <summary>No value: what a path gives that leads nowhere.</summary>
    public static JsonData? Nothing => null;

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static JsonData Number(double value) => NumberData.OfComputed(value);

    /// <summary><c>left + right</c>; nothing when a side is nothing.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    /// <exception cref="JsonataException"><c>T2001</c> or <c>T2002</c>: a side is no number.</exception>
    public static JsonData? Add(JsonData? left, JsonData? right) => Operands(left, right, "+") is var (a, b) ? NumberData.OfComputed(a + b) : null;

    /// <summary><c>left - right</c>; nothing when a side is nothing.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    /// <exception cref="JsonataException"><c>T2001</c> or <c>T2002</c>: a side is no number.</exception>
    public static JsonData? Subtract(JsonData? left, JsonData? right) => Operands(left, right, "-") is var (a, b) ? NumberData.OfComputed(a - b) : null;

    /// <summary><c>left * right</c>; nothing when a side is nothing.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    /// <exception cref="JsonataException"><c>T2001</c> or <c>T2002</c>: a side is no number.</exception>
    public static JsonData? Multiply(JsonData? left, JsonData? right) => Operands(left, right, "*") is var (a, b) ? NumberData.OfComputed(a * b) : null;

    /// <summary><c>left / right</c>; nothing when a side is nothing.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    /// <exception cref="JsonataException"><c>T2001</c> or <c>T2002</c>: a side is no number.</exception>
    public static JsonData? Divide(JsonData? left, JsonData? right) => Operands(left, right, "/") is var (a, b) ? NumberData.OfComputed(a / b) : null;

    /// <summary><c>left % right</c>; nothing when a side is nothing. The result has the sign of the left side.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A number.</param>
    /// <exception cref="JsonataException"><c>T2001</c> or <c>T2002</c>: a side is no number.</exception>
    public static JsonData? Modulo(JsonData? left, JsonData? right) => Operands(left, right, "%") is var (a, b) ? NumberData.OfComputed(a % b) : null;

    /// <summary><c>-value</c>; nothing for nothing.</summary>
    /// <param name="value">A number.</param>
    /// <exception cref="JsonataException"><c>D1002</c>: it is no number.</exception>
    public static JsonData? Negate(JsonData? value) => value switch
    {
        null => null,
        NumberData number => NumberData.OfComputed(-Finite(number)),
        _ => throw new JsonataException("D1002", $"Cannot negate a non-numeric value: {JsonataText.Quote(value)}"),
    };

    /// <summary><c>left &amp; right</c>: both as strings; nothing is the empty string.</summary>
    /// <param name="left">Any value.</param>
    /// <param name="right">Any value.</param>
    public static JsonData Concat(JsonData? left, JsonData? right) => Joined(JsonataText.Of(left), JsonataText.Of(right));

    /// <summary>A chain of <c>&amp;</c>: all as strings; nothing is the empty string.</summary>
    /// <param name="values">The values.</param>
    public static JsonData Concat(params ReadOnlySpan<JsonData?> values)
    {
        var texts = new string[values.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = JsonataText.Of(values[i]);
        return Joined(texts);
    }

    /// <summary><c>[from..to]</c>: the integers; nothing when there are none.</summary>
    /// <param name="from">An integer.</param>
    /// <param name="to">An integer.</param>
    /// <exception cref="JsonataException"><c>T2003</c> or <c>T2004</c>: a side is no integer; <c>D2014</c>: there are too many.</exception>
    public static JsonData? Range(JsonData? from, JsonData? to)
    {
        if (from is not null && !IsInteger(from))
            throw new JsonataException("T2003", "The left side of the range operator (..) must evaluate to an integer");
        if (to is not null && !IsInteger(to))
            throw new JsonataException("T2004", "The right side of the range operator (..) must evaluate to an integer");
        if (from is null || to is null)
            return null;
        var first = ((NumberData)from).Double;
        var count = ((NumberData)to).Double - first + 1;
        if (count <= 0)
            return null;
        if (count > 1e7)
            throw new JsonataException("D2014", $"The size of the sequence allocated by the range operator (..) must not exceed 1e7. Attempted to allocate {count.ToString(CultureInfo.InvariantCulture)}.");
        EvaluationBudget.BuildNumbers(count);
        var items = new JsonData[(int)count];
        for (var i = 0; i < items.Length; i++)
            items[i] = NumberData.OfComputed(first + i);
        return new ArrayData(items) { Marks = ArrayMarks.Sequence };
    }

    private static JsonData Joined(params ReadOnlySpan<string> texts)
    {
        var length = 0L;
        foreach (var text in texts)
            length += text.Length;
        EvaluationBudget.BuildText(length);
        return JsonData.String(string.Concat(texts));
    }

    internal static double Finite(NumberData number)
    {
        var value = number.Double;
        return double.IsFinite(value) ? value : throw OutOfRange(value);
    }

    internal static JsonataException OutOfRange(double value) => new("D1001", $"Number out of range: {value.ToString(CultureInfo.InvariantCulture)}");

    private static (double Left, double Right)? Operands(JsonData? left, JsonData? right, string symbol)
    {
        if (left is NumberData a && right is NumberData b)
            return (Finite(a), Finite(b));
        if (left is not (null or NumberData))
            throw new JsonataException("T2001", $"The left side of the \"{symbol}\" operator must evaluate to a number");
        if (right is not (null or NumberData))
            throw new JsonataException("T2002", $"The right side of the \"{symbol}\" operator must evaluate to a number");
        return null;
    }

    private static bool IsInteger(JsonData value) => value is NumberData number && Math.Floor(number.Double) == number.Double && double.IsFinite(number.Double);
}
