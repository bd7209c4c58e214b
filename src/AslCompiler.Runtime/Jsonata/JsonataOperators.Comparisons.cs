namespace AslCompiler.Runtime.Jsonata;

// Comparisons, and what counts as true.
public static partial class JsonataOperators
{
    /// <summary>What counts as true: <c>true</c>, numbers but 0, strings and objects that are not empty, arrays with a true item. Functions and null do not.</summary>
    /// <param name="value">A value.</param>
    public static bool IsTrue(JsonData? value) => value switch
    {
        null => false,
        LiteralData => ReferenceEquals(value, JsonData.True),
        StringData text => text.Text.Length > 0,
        NumberData number => Finite(number) != 0,
        ObjectData data => data.Count > 0,
        ArrayData array => HasTrueItem(array),
        _ => false,
    };

    /// <summary>A boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static JsonData Boolean(bool value) => JsonData.Boolean(value);

    /// <summary>A value that counts as true, else null: the left side of <c>?:</c>.</summary>
    /// <param name="value">A value.</param>
    public static JsonData? IfTrue(JsonData? value) => IsTrue(value) ? value : null;

    /// <summary><c>left = right</c>: deep equality; false when a side is nothing.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static JsonData Equal(JsonData? left, JsonData? right) => JsonData.Boolean(left is not null && right is not null && left.Equals(right));

    /// <summary><c>left != right</c>; false when a side is nothing.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static JsonData NotEqual(JsonData? left, JsonData? right) => JsonData.Boolean(left is not null && right is not null && !left.Equals(right));

    /// <summary><c>left &lt; right</c>; nothing when a side is nothing.</summary>
    /// <param name="left">A number or string.</param>
    /// <param name="right">A value of the same type.</param>
    /// <exception cref="JsonataException"><c>T2010</c>, <c>T2009</c>: the types do not fit.</exception>
    public static JsonData? Less(JsonData? left, JsonData? right) => Compare(left, right, "<") is { } order ? JsonData.Boolean(order < 0) : null;

    /// <summary><c>left &lt;= right</c>; nothing when a side is nothing.</summary>
    /// <param name="left">A number or string.</param>
    /// <param name="right">A value of the same type.</param>
    /// <exception cref="JsonataException"><c>T2010</c>, <c>T2009</c>: the types do not fit.</exception>
    public static JsonData? LessOrEqual(JsonData? left, JsonData? right) => Compare(left, right, "<=") is { } order ? JsonData.Boolean(order <= 0) : null;

    /// <summary><c>left &gt; right</c>; nothing when a side is nothing.</summary>
    /// <param name="left">A number or string.</param>
    /// <param name="right">A value of the same type.</param>
    /// <exception cref="JsonataException"><c>T2010</c>, <c>T2009</c>: the types do not fit.</exception>
    public static JsonData? Greater(JsonData? left, JsonData? right) => Compare(left, right, ">") is { } order ? JsonData.Boolean(order > 0) : null;

    /// <summary><c>left &gt;= right</c>; nothing when a side is nothing.</summary>
    /// <param name="left">A number or string.</param>
    /// <param name="right">A value of the same type.</param>
    /// <exception cref="JsonataException"><c>T2010</c>, <c>T2009</c>: the types do not fit.</exception>
    public static JsonData? GreaterOrEqual(JsonData? left, JsonData? right) => Compare(left, right, ">=") is { } order ? JsonData.Boolean(order >= 0) : null;

    /// <summary><c>left in right</c>: whether a value is among the items; only scalars are found.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">An array, or a single value.</param>
    public static JsonData In(JsonData? left, JsonData? right)
    {
        if (left is not null)
            foreach (var item in Sequences.Items(right))
                if (left is ArrayData or ObjectData ? ReferenceEquals(left, item) : left.Equals(item))
                    return JsonData.True;
        return JsonData.False;
    }

    private static int? Compare(JsonData? left, JsonData? right, string symbol)
    {
        if (left is not (null or NumberData or StringData) || right is not (null or NumberData or StringData))
            throw new JsonataException("T2010", $"The expressions either side of operator \"{symbol}\" must evaluate to numeric or string values");
        if (left is null || right is null)
            return null;
        if (left is NumberData a && right is NumberData b)
            return a.Double.CompareTo(b.Double);
        if (left is StringData first && right is StringData second)
            return string.CompareOrdinal(first.Text, second.Text);
        throw new JsonataException("T2009", $"The values {JsonataText.Quote(left)} and {JsonataText.Quote(right)} either side of operator \"{symbol}\" must be of the same data type");
    }

    private static bool HasTrueItem(ArrayData array)
    {
        EvaluationBudget.EnsureStack();
        foreach (var item in array.ItemArray)
            if (IsTrue(item))
                return true;
        return false;
    }
}
