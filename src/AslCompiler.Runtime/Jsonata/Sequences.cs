namespace AslCompiler.Runtime.Jsonata;

/// <summary>The forms of sequences; see <see cref="SequenceBuilder"/>.</summary>
internal static class Sequences
{
    public static bool IsSequence(ArrayData array) => (array.Marks & ArrayMarks.Sequence) != 0;

    public static JsonData OfOne(JsonData item) => item is ArrayData ? new ArrayData([item]) { Marks = ArrayMarks.Sequence } : item;

    /// <summary>The items: those of an array, or the one value.</summary>
    public static ReadOnlySpan<JsonData> Items(in JsonData? value) => value switch
    {
        null => default,
        ArrayData array => array.ItemArray,
        _ => new ReadOnlySpan<JsonData>(in value!),
    };

    /// <summary>The items of several values one after the other.</summary>
    public static JsonData[] ItemsOf(ReadOnlySpan<JsonData?> values)
    {
        if (values.Length == 1 && values[0] is ArrayData only)
            return only.ItemArray;
        var count = 0L;
        foreach (var value in values)
            count += Items(value).Length;
        EvaluationBudget.Build(count * EvaluationBudget.Slot);
        var items = new JsonData[count];
        var rest = items.AsSpan();
        foreach (var value in values)
        {
            var next = Items(value);
            next.CopyTo(rest);
            rest = rest[next.Length..];
        }

        return items;
    }

    /// <summary>What a step gives that had one result: an array counts as the items of the sequence.</summary>
    public static JsonData? OfResult(JsonData? result)
    {
        if (result is not ArrayData { Marks: not ArrayMarks.None } array)
            return result;
        if ((array.Marks & ArrayMarks.OneItem) != 0)
            return OfOne(array);
        return (array.Marks & ArrayMarks.KeepsSingleton) != 0 ? new ArrayData(array.ItemArray) { Marks = ArrayMarks.Sequence } : array;
    }

    /// <summary>The value of an expression: an empty sequence is nothing, a sequence of one item is the item.</summary>
    public static JsonData? Value(JsonData? sequence)
    {
        if (sequence is not ArrayData { Marks: not ArrayMarks.None } array || !IsSequence(array))
            return sequence;
        return array.ItemArray.Length switch
        {
            0 => null,
            1 when (array.Marks & ArrayMarks.KeepsSingleton) == 0 => array.ItemArray[0],
            _ => array,
        };
    }

    /// <summary>As <see cref="Value"/>, but a single item stays in an array.</summary>
    public static JsonData? KeepArray(JsonData? sequence) => sequence switch
    {
        null => null,
        ArrayData array when IsSequence(array) => array.ItemArray.Length == 0 ? null : new ArrayData(array.ItemArray) { Marks = ArrayMarks.Sequence | ArrayMarks.KeepsSingleton },
        ArrayData { Marks: not ArrayMarks.OneItem } array => array,
        _ => new ArrayData([sequence]) { Marks = ArrayMarks.Sequence | ArrayMarks.KeepsSingleton },
    };

    /// <summary>Both one after the other, arrays item by item.</summary>
    public static JsonData? Append(JsonData? first, JsonData? second)
    {
        if (first is null)
            return second;
        if (second is null)
            return first;
        return new ArrayData(ItemsOf([first, second]));
    }
}
