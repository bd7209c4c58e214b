namespace AslCompiler.Runtime.Jsonata;

internal readonly record struct SortItem<T>(T Item, JsonData?[] Keys);

/// <summary>The stable sort of JSONata.</summary>
internal static class Sorting
{
    /// <summary>In the order of their keys, which must be all numbers or all strings; items without a key come last.</summary>
    public static T[] ByKeys<T>(SortItem<T>[] items, bool[] isDescending)
    {
        var sorted = Stable(items, (a, b) =>
        {
            for (var term = 0; term < isDescending.Length; term++)
                if (Compare(a.Keys[term], b.Keys[term], isDescending[term]) is var order and not 0)
                    return order > 0;
            return false;
        });
        return System.Array.ConvertAll(sorted, item => item.Item);
    }

    /// <summary>A merge sort.</summary>
    /// <param name="items">The items; they stay as they are.</param>
    /// <param name="isAfter">Whether the first belongs behind the second.</param>
    public static T[] Stable<T>(T[] items, Func<T, T, bool> isAfter)
    {
        if (items.Length <= 1)
            return items;
        var middle = items.Length / 2;
        var left = Stable(items[..middle], isAfter);
        var right = Stable(items[middle..], isAfter);
        var merged = new T[items.Length];
        var (l, r) = (0, 0);
        for (var i = 0; i < merged.Length; i++)
            merged[i] = r == right.Length || (l < left.Length && !isAfter(left[l], right[r])) ? left[l++] : right[r++];
        return merged;
    }

    private static int Compare(JsonData? a, JsonData? b, bool isDescending)
    {
        if (a is null || b is null)
            return (a is null ? 1 : 0) - (b is null ? 1 : 0);
        if (a is not (StringData or NumberData) || b is not (StringData or NumberData))
            throw new JsonataException("T2008", "The expressions within an order-by clause must evaluate to numeric or string values");
        if (a is StringData != b is StringData)
            throw new JsonataException("T2007", $"Type mismatch when comparing values {JsonataText.Quote(a)} and {JsonataText.Quote(b)} in order-by clause");
        var order = a is StringData text ? string.CompareOrdinal(text.Text, ((StringData)b).Text) : ((NumberData)a).Double.CompareTo(((NumberData)b).Double);
        return isDescending ? -order : order;
    }
}
