using System.Runtime.InteropServices;

namespace AslCompiler.Runtime.Jsonata;

// Arrays and objects.
public static partial class JsonataOperators
{
    /// <summary><c>[a, b]</c>: the items of arrays and sequences one by one; nothing is left out.</summary>
    /// <param name="values">The values.</param>
    public static JsonData NewArray(params ReadOnlySpan<JsonData?> values) => new ArrayData(Sequences.ItemsOf(values));

    /// <summary><c>[a, b]</c> at an end of a path: one item of the sequence.</summary>
    /// <param name="values">The values.</param>
    public static JsonData NewItem(params ReadOnlySpan<JsonData?> values) => new ArrayData(Sequences.ItemsOf(values)) { Marks = ArrayMarks.OneItem };

    /// <summary>An array literal within another: it is not taken apart.</summary>
    /// <param name="array">The inner array.</param>
    public static JsonData? Nested(JsonData? array) => array is null ? null : Sequences.OfOne(array);

    /// <summary><c>{"a": x, "b": y}</c> with names that are known; members that are nothing are left out.</summary>
    /// <param name="names">The names, each once; never changed.</param>
    /// <param name="values">The values, in the order of the names.</param>
    public static JsonData NewObject(string[] names, params ReadOnlySpan<JsonData?> values)
    {
        var count = 0;
        foreach (var value in values)
            if (value is not null)
                count++;
        if (count == values.Length)
        {
            EvaluationBudget.Build((long)count * EvaluationBudget.Slot);
            return new ObjectData(names, values.ToArray()!);
        }

        var members = new ObjectBuilder();
        for (var i = 0; i < values.Length; i++)
            if (values[i] is { } value)
                members.Set(names[i], value);
        return members.ToObject();
    }

    /// <summary><c>{key: value}</c>: the items are grouped by their keys; each value is evaluated once for its group.</summary>
    /// <param name="input">The context, or the sequence that is grouped.</param>
    /// <param name="pairs">The keys, and the values; their parameter is the context.</param>
    /// <exception cref="JsonataException"><c>T1003</c>: a key is no string; <c>D1009</c>: two pairs have the same key.</exception>
    public static JsonData Group(JsonData? input, params (Func<JsonData?, JsonData?> Key, Func<JsonData?, JsonData?> Value)[] pairs)
    {
        var items = Sequences.Items(input);
        EvaluationBudget.Walk((long)items.Length * pairs.Length);
        var groups = new Groups<JsonData>();
        for (var i = 0; i < Math.Max(1, items.Length); i++)
            for (var pair = 0; pair < pairs.Length; pair++)
                groups.Add(pairs[pair].Key(items.Length == 0 ? null : items[i]), pair, items.Length == 0 ? null : items[i]);
        return groups.ToObject((pair, members) =>
        {
            JsonData? context = members.Count == 1 ? members[0] : null;
            if (members.Count > 1)
                context = new ArrayData(Sequences.ItemsOf(CollectionsMarshal.AsSpan<JsonData?>(members!)));
            return pairs[pair].Value(context);
        });
    }
}
