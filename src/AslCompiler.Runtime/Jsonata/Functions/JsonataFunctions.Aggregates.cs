namespace AslCompiler.Runtime.Jsonata;

// Of many numbers one.
public static partial class JsonataFunctions
{
    /// <summary><c>$sum(numbers)</c></summary>
    public static JsonataFunction Sum { get; } = new NativeFunction("sum", "<a<n>:n>", static arguments => Fold(arguments[0], 0, static (total, number) => total + number, mayBeEmpty: true));

    /// <summary><c>$count(array)</c>; 0 for nothing</summary>
    public static JsonataFunction Count { get; } = new NativeFunction("count", "<a:n>", static arguments => JsonData.Number((long)(arguments[0]?.Count ?? 0)));

    /// <summary><c>$max(numbers)</c></summary>
    public static JsonataFunction Max { get; } = new NativeFunction("max", "<a<n>:n>", static arguments => Fold(arguments[0], double.NegativeInfinity, Math.Max));

    /// <summary><c>$min(numbers)</c></summary>
    public static JsonataFunction Min { get; } = new NativeFunction("min", "<a<n>:n>", static arguments => Fold(arguments[0], double.PositiveInfinity, Math.Min));

    /// <summary><c>$average(numbers)</c></summary>
    public static JsonataFunction Average { get; } = new NativeFunction("average", "<a<n>:n>", static arguments =>
        Fold(arguments[0], 0, static (total, number) => total + number) is NumberData total ? NumberData.OfComputed(total.Double / arguments[0]!.Count) : null);

    private static NumberData? Fold(JsonData? numbers, double start, Func<double, double, double> next, bool mayBeEmpty = false)
    {
        if (numbers is not ArrayData array || (array.Count == 0 && !mayBeEmpty))
            return null;
        foreach (var number in array.ItemArray)
            start = next(start, ((NumberData)number).Double);
        return NumberData.OfComputed(start);
    }
}
