namespace AslCompiler.Runtime.Jsonata;

// Functions that call functions. A function is handed as many of the arguments as it has parameters.
public static partial class JsonataFunctions
{
    /// <summary><c>$map(array, function)</c></summary>
    public static JsonataFunction Map { get; } = new NativeFunction("map", "<af>", static arguments =>
    {
        if (arguments[0] is not ArrayData array)
            return null;
        var results = new SequenceBuilder(array.Count);
        for (var i = 0; i < array.Count; i++)
            if (CallFor((JsonataFunction)arguments[1]!, array.ItemArray[i], i, array) is { } result)
                results.Add(result);
        return results.ToRawSequence();
    });

    /// <summary><c>$filter(array, function)</c></summary>
    public static JsonataFunction Filter { get; } = new NativeFunction("filter", "<af>", static arguments =>
    {
        if (arguments[0] is not ArrayData array)
            return null;
        var kept = new SequenceBuilder();
        for (var i = 0; i < array.Count; i++)
            if (JsonataOperators.IsTrue(CallFor((JsonataFunction)arguments[1]!, array.ItemArray[i], i, array)))
                kept.Add(array.ItemArray[i]);
        return kept.ToRawSequence();
    });

    /// <summary><c>$single(array, function)</c>: the one item that fits.</summary>
    public static JsonataFunction Single { get; } = new NativeFunction("single", "<af?>", static arguments =>
    {
        if (arguments[0] is not ArrayData array)
            return null;
        JsonData? found = null;
        for (var i = 0; i < array.Count; i++)
        {
            if (arguments[1] is JsonataFunction function && !JsonataOperators.IsTrue(CallFor(function, array.ItemArray[i], i, array)))
                continue;
            if (found is not null)
                throw new JsonataException("D3138", "The $single() function expected exactly 1 matching result. Instead it matched more.");
            found = array.ItemArray[i];
        }

        return found ?? throw new JsonataException("D3139", "The $single() function expected exactly 1 matching result. Instead it matched 0.");
    });

    /// <summary><c>$reduce(array, function, start)</c></summary>
    public static JsonataFunction Reduce { get; } = new NativeFunction("reduce", "<afj?:j>", static arguments =>
    {
        if (arguments[0] is not ArrayData array)
            return null;
        var function = (JsonataFunction)arguments[1]!;
        if (function.Arity < 2)
            throw new JsonataException("D3050", "The second argument of reduce function must be a function with at least two arguments");
        var isFromFirst = arguments[2] is null && array.Count > 0;
        var result = isFromFirst ? array.ItemArray[0] : arguments[2];
        for (var i = isFromFirst ? 1 : 0; i < array.Count; i++)
            result = function.Arity switch
            {
                2 => function.Invoke(JsonData.Null, result, array.ItemArray[i]),
                3 => function.Invoke(JsonData.Null, result, array.ItemArray[i], JsonData.Number((long)i)),
                _ => function.Invoke(JsonData.Null, result, array.ItemArray[i], JsonData.Number((long)i), array),
            };
        return result;
    });

    /// <summary><c>$sift(object, function)</c>: the members that fit; nothing when none does.</summary>
    public static JsonataFunction Sift { get; } = new NativeFunction("sift", "<o-f?:o>", static arguments =>
    {
        var members = new ObjectBuilder();
        if (arguments[0] is ObjectData data)
            for (var i = 0; i < data.Count; i++)
                if (JsonataOperators.IsTrue(CallFor(FunctionOf(arguments[1]), data.Values[i], JsonData.String(data.Names[i]), data)))
                    members.Add(data.Names[i], data.Values[i]);
        return members.Count == 0 ? null : members.ToObject();
    });

    /// <summary><c>$each(object, function)</c></summary>
    public static JsonataFunction Each { get; } = new NativeFunction("each", "<o-f:a>", static arguments =>
    {
        var results = new SequenceBuilder();
        if (arguments[0] is ObjectData data)
            for (var i = 0; i < data.Count; i++)
                if (CallFor((JsonataFunction)arguments[1]!, data.Values[i], JsonData.String(data.Names[i]), data) is { } result)
                    results.Add(result);
        return results.ToRawSequence();
    });

    private static JsonataFunction FunctionOf(JsonData? value) => value as JsonataFunction ?? throw new JsonataException("T1006", "Attempted to invoke a non-function");

    private static JsonData? CallFor(JsonataFunction function, JsonData item, int index, JsonData all) => function.Arity switch
    {
        < 2 => function.Invoke(JsonData.Null, item),
        2 => function.Invoke(JsonData.Null, item, JsonData.Number((long)index)),
        _ => function.Invoke(JsonData.Null, item, JsonData.Number((long)index), all),
    };

    private static JsonData? CallFor(JsonataFunction function, JsonData item, JsonData key, JsonData all) => function.Arity switch
    {
        < 2 => function.Invoke(JsonData.Null, item),
        2 => function.Invoke(JsonData.Null, item, key),
        _ => function.Invoke(JsonData.Null, item, key, all),
    };
}
