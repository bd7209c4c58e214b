namespace AslCompiler.Runtime.Jsonata;

// Predicates and order-by.
public static partial class JsonataOperators
{
    /// <summary><c>[n]</c>: one item.</summary>
    /// <param name="input">A sequence or value.</param>
    /// <param name="index">The index from 0; from the end when negative. A fraction is cut off downwards.</param>
    public static JsonData? At(JsonData? input, double index)
    {
        var items = Sequences.Items(input);
        index = Math.Floor(index);
        if (index < 0)
            index += items.Length;
        return index >= 0 && index < items.Length ? items[(int)index] : null;
    }

    /// <summary><c>[predicate]</c>: the items for which the predicate is true, or whose index it gives.</summary>
    /// <param name="input">A sequence or value.</param>
    /// <param name="predicate">The predicate; its parameter is the context.</param>
    public static JsonData? Filter(JsonData? input, Func<JsonData?, JsonData?> predicate)
    {
        if (input is null)
        {
            // It is evaluated all the same, and may fail.
            predicate(null);
            return null;
        }

        var items = Sequences.Items(input);
        EvaluationBudget.Walk(items.Length);
        var kept = new SequenceBuilder();
        for (var i = 0; i < items.Length; i++)
            for (var times = Selects(predicate(items[i]), i, items.Length); times > 0; times--)
                kept.Add(items[i]);
        return kept.ToSequence();
    }

    /// <summary><c>^(…)</c>: the items in order. Each term gives a key; of two items the first key that differs decides.</summary>
    /// <param name="input">A sequence.</param>
    /// <param name="terms">The keys, and whether the greater ones come first.</param>
    public static JsonData? Sort(JsonData? input, params (Func<JsonData?, JsonData?> Key, bool IsDescending)[] terms)
    {
        var items = Sequences.Items(input);
        if (items.Length <= 1)
            return items.Length == 0 ? null : Sequences.OfOne(items[0]);
        EvaluationBudget.Walk((long)items.Length * terms.Length);
        EvaluationBudget.Build((long)items.Length * EvaluationBudget.Value);
        var keyed = new SortItem<JsonData>[items.Length];
        for (var i = 0; i < keyed.Length; i++)
        {
            var keys = new JsonData?[terms.Length];
            for (var term = 0; term < terms.Length; term++)
                keys[term] = terms[term].Key(items[i]);
            keyed[i] = new SortItem<JsonData>(items[i], keys);
        }

        return new ArrayData(Sorting.ByKeys(keyed, [.. terms.Select(term => term.IsDescending)]));
    }

    // How often an item is kept.
    internal static int Selects(JsonData? result, int index, int count)
    {
        switch (result)
        {
            case NumberData number:
                return IsIndex(number, index, count) ? 1 : 0;
            case ArrayData array when System.Array.TrueForAll(array.ItemArray, item => item is NumberData):
                return array.ItemArray.Count(item => IsIndex((NumberData)item, index, count));
            default:
                return IsTrue(result) ? 1 : 0;
        }
    }

    private static bool IsIndex(NumberData number, int index, int count)
    {
        var wanted = Math.Floor(Finite(number));
        return wanted == index || wanted + count == index;
    }
}
