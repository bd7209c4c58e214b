namespace AslCompiler.Runtime;

public static partial class IntrinsicFunctions
{
    // Longest array that ArrayRange makes.
    private const int LongestRange = 1000;

    /// <summary>States.Array</summary>
    /// <param name="items">The items; the array takes them over.</param>
    public static JsonData Array(params JsonData[] items) => JsonData.Array(items);

    /// <summary>States.ArrayPartition: chunks of a size; the last may be short, of <c>[]</c> there are none.</summary>
    /// <param name="array">An array.</param>
    /// <param name="size">A positive number.</param>
    public static JsonData ArrayPartition(JsonData array, JsonData size)
    {
        var items = List(array, nameof(ArrayPartition)).ItemArray;
        var chunk = Integer(size, nameof(ArrayPartition), "The chunk size");
        if (chunk <= 0)
            throw Failure(nameof(ArrayPartition), $"The chunk size must be positive, but was: {size}");
        var length = (int)Math.Min(chunk, Math.Max(1, items.Length));
        return JsonData.Array([.. items.Chunk(length).Select(part => JsonData.Array(part))]);
    }

    /// <summary>States.ArrayContains, by deep equality.</summary>
    /// <param name="array">An array.</param>
    /// <param name="value">Any value.</param>
    public static JsonData ArrayContains(JsonData array, JsonData value) =>
        JsonData.Boolean(System.Array.Exists(List(array, nameof(ArrayContains)).ItemArray, item => item.Equals(value)));

    /// <summary>States.ArrayRange: the last number is included only when it is hit.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="last">The last number.</param>
    /// <param name="step">The step, not 0.</param>
    public static JsonData ArrayRange(JsonData first, JsonData last, JsonData step)
    {
        Int128 from = Integer(first, nameof(ArrayRange), "The first argument");
        Int128 to = Integer(last, nameof(ArrayRange), "The second argument");
        Int128 by = Integer(step, nameof(ArrayRange), "The step");
        if (by == 0)
            throw Failure(nameof(ArrayRange), "The step must not be 0.");
        var count = by > 0 == from <= to || from == to ? ((to - from) / by) + 1 : 0;
        if (count > LongestRange)
            throw Failure(nameof(ArrayRange), $"The array would have more than {LongestRange} items.");
        var items = new JsonData[(int)count];
        for (var i = 0; i < items.Length; i++)
            items[i] = JsonData.Number((long)(from + (i * by)));
        return JsonData.Array(items);
    }

    /// <summary>States.ArrayGetItem</summary>
    /// <param name="array">An array.</param>
    /// <param name="index">An index from 0.</param>
    public static JsonData ArrayGetItem(JsonData array, JsonData index)
    {
        var items = List(array, nameof(ArrayGetItem)).ItemArray;
        var position = Integer(index, nameof(ArrayGetItem), "The index");
        return position >= 0 && position < items.Length
            ? items[position]
            : throw Failure(nameof(ArrayGetItem), $"The index {position} is out of range for an array of {items.Length} items.");
    }

    /// <summary>States.ArrayLength</summary>
    /// <param name="array">An array.</param>
    public static JsonData ArrayLength(JsonData array) => JsonData.Number(List(array, nameof(ArrayLength)).Count);

    /// <summary>States.ArrayUnique: of equal items the first stays.</summary>
    /// <param name="array">An array.</param>
    public static JsonData ArrayUnique(JsonData array)
    {
        var seen = new HashSet<JsonData>();
        return JsonData.Array([.. List(array, nameof(ArrayUnique)).ItemArray.Where(seen.Add)]);
    }
}
