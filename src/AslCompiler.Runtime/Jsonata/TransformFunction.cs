namespace AslCompiler.Runtime.Jsonata;

/// <summary><c>|pattern|update, delete|</c>: a function that gives its argument with the objects that match changed.</summary>
internal sealed class TransformFunction(
    Func<JsonData?, JsonData?> pattern, Func<JsonData?, JsonData?> update, Func<JsonData?, JsonData?>? delete, JsonData? clone) : JsonataFunction
{
    private static readonly Signature s_signature = new("<(oa):o>");

    internal override int Arity => 1;

    internal override JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments)
    {
        if (s_signature.Validate(arguments, context, "transform")[0] is not { } value)
            return null;
        if (clone is not null)
            value = (clone as JsonataFunction ?? throw NoClone()).Invoke(JsonData.Null, value);
        if (value is null)
            return null;
        // Objects are told apart by their identity, so each place gets one of its own.
        var copy = Copy(value);
        var changes = new Dictionary<JsonData, JsonData>(ReferenceEqualityComparer.Instance);
        foreach (var match in Sequences.Items(pattern(copy)))
            if (match is ObjectData)
                changes[match] = Change(Apply(match, changes, []));
        return Apply(copy, changes, []);
    }

    private JsonData Change(JsonData match)
    {
        var updated = match;
        switch (update(match))
        {
            case null:
                break;
            case ObjectData members:
                for (var i = 0; i < members.Count; i++)
                    updated = updated.With(members.Names[i], members.Values[i]);
                break;
            case var other:
                throw new JsonataException("T2011", $"The insert/update clause of the transform expression must evaluate to an object: {JsonataText.Quote(other)}");
        }

        var deletions = delete?.Invoke(updated);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Sequences.Items(deletions))
            names.Add(name is StringData text
                ? text.Text
                : throw new JsonataException("T2012", $"The delete clause of the transform expression must evaluate to a string or array of strings: {JsonataText.Quote(deletions)}"));
        return names.Count == 0 ? updated : Without(updated, names);
    }

    private static JsonData Without(JsonData value, HashSet<string> names)
    {
        var members = new ObjectBuilder();
        foreach (var (name, member) in value.Members)
            if (!names.Contains(name))
                members.Add(name, member);
        return members.ToObject();
    }

    private static JsonData Copy(JsonData value)
    {
        EvaluationBudget.EnsureStack();
        EvaluationBudget.Build(EvaluationBudget.Value + ((long)value.Count * EvaluationBudget.Slot));
        return value switch
        {
            ObjectData data => new ObjectData(data.Names, System.Array.ConvertAll(data.Values, Copy)),
            ArrayData array => new ArrayData(System.Array.ConvertAll(array.ItemArray, Copy)),
            _ => value,
        };
    }

    // The value with the changes made so far; what an update took over from its own object stays as it was.
    private static JsonData Apply(JsonData value, Dictionary<JsonData, JsonData> changes, HashSet<JsonData> open)
    {
        EvaluationBudget.EnsureStack();
        if (value is not (ObjectData or ArrayData) || changes.Count == 0)
            return value;
        var isChanged = changes.TryGetValue(value, out var changed) && !open.Contains(value);
        if (!isChanged)
            return ApplyWithin(value, changes, open);
        var inner = new HashSet<JsonData>(open, ReferenceEqualityComparer.Instance) { value };
        return ApplyWithin(changed!, changes, inner);
    }

    private static JsonData ApplyWithin(JsonData value, Dictionary<JsonData, JsonData> changes, HashSet<JsonData> open)
    {
        var children = value is ObjectData data ? data.Values : ((ArrayData)value).ItemArray;
        var results = System.Array.ConvertAll(children, child => Apply(child, changes, open));
        if (results.AsSpan().SequenceEqual(children, ReferenceEqualityComparer.Instance))
            return value;
        return value is ObjectData { Names: var names } ? new ObjectData(names, results) : new ArrayData(results);
    }

    private static JsonataException NoClone() =>
        new("T2013", "The transform expression clones the input object using the $clone() function. This has been overridden in the current scope by a non-function.");
}
