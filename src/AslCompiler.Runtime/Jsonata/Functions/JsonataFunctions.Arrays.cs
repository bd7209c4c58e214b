namespace AslCompiler.Runtime.Jsonata;

// Arrays.
public static partial class JsonataFunctions
{
    /// <summary><c>$append(first, second)</c></summary>
    public static JsonataFunction Append { get; } = new NativeFunction("append", "<xx:a>", static arguments => Sequences.Append(arguments[0], arguments[1]));

    /// <summary><c>$reverse(array)</c></summary>
    public static JsonataFunction Reverse { get; } = new NativeFunction("reverse", "<a:a>", static arguments =>
    {
        if (arguments[0] is not ArrayData { Count: > 1 } array)
            return arguments[0];
        EvaluationBudget.Build((long)array.Count * EvaluationBudget.Slot);
        return new ArrayData([.. array.ItemArray.Reverse()]);
    });

    /// <summary><c>$distinct(array)</c></summary>
    public static JsonataFunction Distinct { get; } = new NativeFunction("distinct", "<x:x>", static arguments =>
    {
        if (arguments[0] is not ArrayData { Count: > 1 } array)
            return arguments[0];
        EvaluationBudget.Build((long)array.Count * EvaluationBudget.Value);
        var seen = new HashSet<JsonData>();
        return new ArrayData([.. array.ItemArray.Where(seen.Add)]) { Marks = array.Marks & ArrayMarks.Sequence };
    });

    /// <summary><c>$zip(array, …)</c></summary>
    public static JsonataFunction Zip { get; } = new NativeFunction("zip", "<a+>", static arguments =>
    {
        var length = int.MaxValue;
        foreach (var argument in arguments)
            length = Math.Min(length, argument?.Count ?? 0);
        length = arguments.Length == 0 ? 0 : length;
        EvaluationBudget.Build(length * (EvaluationBudget.Value + ((long)arguments.Length * EvaluationBudget.Slot)));
        var rows = new JsonData[length];
        for (var row = 0; row < rows.Length; row++)
        {
            var items = new JsonData[arguments.Length];
            for (var i = 0; i < items.Length; i++)
                items[i] = ((ArrayData)arguments[i]!).ItemArray[row];
            rows[row] = new ArrayData(items);
        }

        return new ArrayData(rows);
    }, arity: 0);

    /// <summary><c>$sort(array, function)</c>: the function tells whether its first argument belongs behind the second.</summary>
    public static JsonataFunction Sort { get; } = new NativeFunction("sort", "<af?:a>", static arguments =>
    {
        if (arguments[0] is not ArrayData { Count: > 1 } array)
            return arguments[0];
        EvaluationBudget.Build((long)array.Count * EvaluationBudget.Value);
        if (arguments[1] is JsonataFunction comparer)
            return new ArrayData(Sorting.Stable(array.ItemArray, (a, b) => JsonataOperators.IsTrue(comparer.Invoke(JsonData.Null, a, b))));
        if (!System.Array.TrueForAll(array.ItemArray, item => item is NumberData) && !System.Array.TrueForAll(array.ItemArray, item => item is StringData))
            throw new JsonataException("D3070", "The single argument form of the sort function can only be applied to an array of strings or an array of numbers. Use the second argument to specify a comparison function");
        return new ArrayData(Sorting.ByKeys(System.Array.ConvertAll(array.ItemArray, item => new SortItem<JsonData>(item, [item])), [false]));
    });
}
