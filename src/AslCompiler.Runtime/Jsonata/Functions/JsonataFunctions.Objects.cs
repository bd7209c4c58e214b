namespace AslCompiler.Runtime.Jsonata;

// Objects, and types.
public static partial class JsonataFunctions
{
    /// <summary><c>$keys(value)</c></summary>
    public static JsonataFunction Keys { get; } = new NativeFunction("keys", "<x-:a<s>>", static arguments =>
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var keys = new SequenceBuilder();
        CollectKeys(arguments[0], names, ref keys);
        return keys.ToRawSequence();
    });

    /// <summary><c>$lookup(value, name)</c></summary>
    public static JsonataFunction Lookup { get; } = new NativeFunction("lookup", "<x-s:x>", static arguments =>
        arguments[1] is { } name ? JsonataOperators.Lookup(arguments[0], TextOf(name)) : null);

    /// <summary><c>$spread(value)</c>: an object for each member.</summary>
    public static JsonataFunction Spread { get; } = new NativeFunction("spread", "<x-:a<o>>", static arguments =>
    {
        if (arguments[0] is not (ObjectData or ArrayData))
            return arguments[0];
        var parts = new SequenceBuilder();
        CollectParts(arguments[0]!, ref parts);
        return parts.ToRawSequence();
    });

    /// <summary><c>$merge(objects)</c>: of members of one name the last wins.</summary>
    public static JsonataFunction Merge { get; } = new NativeFunction("merge", "<a<o>:o>", static arguments =>
    {
        if (arguments[0] is not ArrayData objects)
            return null;
        var members = new ObjectBuilder();
        foreach (var item in objects.ItemArray)
            foreach (var (name, value) in item.Members)
                members.Set(name, value);
        return members.ToObject();
    });

    /// <summary><c>$exists(value)</c></summary>
    public static JsonataFunction Exists { get; } = new NativeFunction("exists", "<x:b>", static arguments => JsonData.Boolean(arguments[0] is not null));

    /// <summary><c>$boolean(value)</c></summary>
    public static JsonataFunction Boolean { get; } = new NativeFunction("boolean", "<x-:b>", static arguments =>
        arguments[0] is { } value ? JsonData.Boolean(JsonataOperators.IsTrue(value)) : null);

    /// <summary><c>$not(value)</c></summary>
    public static JsonataFunction Not { get; } = new NativeFunction("not", "<x-:b>", static arguments =>
        arguments[0] is { } value ? JsonData.Boolean(!JsonataOperators.IsTrue(value)) : null);

    /// <summary><c>$type(value)</c></summary>
    public static JsonataFunction Type { get; } = new NativeFunction("type", "<x:s>", static arguments => arguments[0] is { } value ? JsonData.String(NameOfType(value)) : null);

    /// <summary><c>$error(message)</c></summary>
    public static JsonataFunction Error { get; } = new NativeFunction("error", "<s?:x>", static arguments =>
        throw new JsonataException("D3137", arguments[0] is StringData { Text.Length: > 0 } message ? message.Text : "$error() function evaluated"));

    /// <summary><c>$assert(condition, message)</c></summary>
    public static JsonataFunction Assert { get; } = new NativeFunction("assert", "<bs?:x>", static arguments => ReferenceEquals(arguments[0], JsonData.True)
        ? null
        : throw new JsonataException("D3141", arguments[1] is StringData { Text.Length: > 0 } message ? message.Text : "$assert() statement failed"));

    /// <summary><c>$clone(value)</c></summary>
    public static JsonataFunction Clone { get; } = new NativeFunction("clone", "<(oa)-:o>", static arguments => arguments[0]);

    private static void CollectKeys(JsonData? value, HashSet<string> names, ref SequenceBuilder keys)
    {
        EvaluationBudget.EnsureStack();
        if (value is ObjectData data)
            foreach (var name in data.Names)
                if (names.Add(name))
                    keys.Add(JsonData.String(name));
        if (value is ArrayData array)
            foreach (var item in array.ItemArray)
                CollectKeys(item, names, ref keys);
    }

    private static void CollectParts(JsonData value, ref SequenceBuilder parts)
    {
        EvaluationBudget.EnsureStack();
        if (value is ObjectData data)
            for (var i = 0; i < data.Count; i++)
            {
                EvaluationBudget.Build(EvaluationBudget.Value);
                parts.Add(new ObjectData([data.Names[i]], [data.Values[i]]));
            }
        else if (value is ArrayData array)
            foreach (var item in array.ItemArray)
                CollectParts(item, ref parts);
        else
            parts.Add(value);
    }

    private static string NameOfType(JsonData value) => value switch
    {
        NumberData number => double.IsFinite(number.Double) ? "number" : throw JsonataOperators.OutOfRange(number.Double),
        StringData => "string",
        ArrayData => "array",
        ObjectData => "object",
        JsonataFunction => "function",
        _ => value.IsNull ? "null" : "boolean",
    };
}
