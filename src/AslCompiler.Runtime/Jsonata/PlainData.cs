namespace AslCompiler.Runtime.Jsonata;

/// <summary>Values that leave an expression are JSON: what only JSONata knows of them stays behind.</summary>
internal static class PlainData
{
    /// <summary>The value without marks on arrays; itself when there are none.</summary>
    /// <exception cref="JsonataException"><c>D1001</c>: a number in it is out of range.</exception>
    public static JsonData Of(JsonData value)
    {
        // What was parsed has never had any.
        if (value.IsParsed)
            return value;
        switch (value)
        {
            case NumberData number:
                JsonataOperators.Finite(number);
                return value;
            case JsonataFunction:
                return JsonData.Null;
            case ArrayData array:
                EvaluationBudget.EnsureStack();
                var items = All(array.ItemArray);
                return items is null && array.Marks == ArrayMarks.None ? array : new ArrayData(items ?? array.ItemArray);
            case ObjectData data:
                EvaluationBudget.EnsureStack();
                return All(data.Values) is { } values ? new ObjectData(data.Names, values) : data;
            default:
                return value;
        }
    }

    // Null when none of them changes.
    private static JsonData[]? All(JsonData[] values)
    {
        EvaluationBudget.Walk(values.Length);
        JsonData[]? changed = null;
        for (var i = 0; i < values.Length; i++)
        {
            var value = Of(values[i]);
            if (ReferenceEquals(value, values[i]))
                continue;
            changed ??= (JsonData[])values.Clone();
            changed[i] = value;
        }

        return changed;
    }
}
