namespace AslCompiler.Runtime.Jsonata;

// Steps of paths. What comes in and goes out is a sequence in the form that SequenceBuilder describes; Value makes the value of the whole path of it.
public static partial class JsonataOperators
{
    /// <summary>The members of a name, of one object or of the objects of an array: <c>name</c> as the first step of a path.</summary>
    /// <param name="input">An object, an array of them, or anything else, which has no members.</param>
    /// <param name="name">The member's name.</param>
    public static JsonData? Lookup(JsonData? input, string name) => input switch
    {
        ObjectData value => value.Find(name),
        ArrayData array => Sequences.Value(LookupEach(array, name)),
        _ => null,
    };

    /// <summary>A path of names alone, such as <c>customer.address.postcode</c>: its value.</summary>
    /// <param name="input">Where it begins.</param>
    /// <param name="names">The names.</param>
    public static JsonData? Read(JsonData? input, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (input is ObjectData value)
                input = Sequences.OfResult(value.Find(name));
            else
                input = Get(input, name);
            if (input is null)
                return null;
        }

        return Sequences.Value(input);
    }

    /// <summary><c>.name</c>: the members of a name of each item.</summary>
    /// <param name="input">The sequence so far.</param>
    /// <param name="name">The member's name.</param>
    public static JsonData? Get(JsonData? input, string name)
    {
        if (input is ObjectData value)
            return Sequences.OfResult(value.Find(name));
        if (input is not ArrayData array)
            return null;
        EvaluationBudget.Walk(array.Count);
        var results = new StepResults(array.Count);
        foreach (var item in array.ItemArray)
            results.Add(item is ObjectData member ? member.Find(name) : Lookup(item, name));
        return results.ToSequence();
    }

    /// <summary><c>.(step)</c>: what a step gives for each item.</summary>
    /// <param name="input">The sequence so far.</param>
    /// <param name="step">The step; its parameter is the context.</param>
    public static JsonData? Map(JsonData? input, Func<JsonData?, JsonData?> step)
    {
        if (input is null)
            return null;
        if (input is not ArrayData array)
            return Sequences.OfResult(step(input));
        EvaluationBudget.Walk(array.Count);
        var results = new StepResults(array.Count);
        foreach (var item in array.ItemArray)
            results.Add(step(item));
        return results.ToSequence();
    }

    /// <summary>The first step of a path: for each item of a context that is an array, else for the context itself, even when it is nothing.</summary>
    /// <param name="context">The context.</param>
    /// <param name="step">The step; its parameter is the context.</param>
    public static JsonData? Start(JsonData? context, Func<JsonData?, JsonData?> step) =>
        context is ArrayData ? Map(context, step) : Sequences.OfResult(step(context));

    /// <summary>The first step of a path, for a context that is not to be taken item by item.</summary>
    /// <param name="result">What the step gave.</param>
    public static JsonData? First(JsonData? result) => Sequences.OfResult(result);

    /// <summary>A path that begins with an array in brackets: its steps go over the array's items. Without items the path gives the array itself.</summary>
    /// <param name="array">The array, or what predicates left of it.</param>
    /// <param name="steps">The other steps.</param>
    public static JsonData? FromItems(JsonData? array, Func<JsonData?, JsonData?> steps)
    {
        if (array is not ArrayData items)
            return null;
        return items.Count == 0 ? new ArrayData([]) { Marks = ArrayMarks.OneItem } : steps(items);
    }

    /// <summary><c>*</c>: the values of all members; arrays among them item by item, however nested.</summary>
    /// <param name="input">An object or array.</param>
    public static JsonData? Wildcard(JsonData? input)
    {
        var values = new SequenceBuilder();
        foreach (var value in input is ObjectData data ? data.Values : input is ArrayData array ? array.ItemArray : [])
            Flatten(value, ref values);
        return Sequences.Value(values.ToSequence());
    }

    /// <summary><c>**</c>: the value itself and all within it, except arrays.</summary>
    /// <param name="input">Where it begins.</param>
    public static JsonData? Descendants(JsonData? input)
    {
        var found = new SequenceBuilder();
        if (input is not null)
            Descend(input, ref found);
        return Sequences.Value(found.ToSequence());
    }

    /// <summary>The value of a sequence: nothing when it is empty, its item when there is one, else an array.</summary>
    /// <param name="sequence">A sequence, or a value.</param>
    public static JsonData? Value(JsonData? sequence) => Sequences.Value(sequence);

    /// <summary><c>[]</c> in a path: the value of its sequence, where a single item stays in an array.</summary>
    /// <param name="sequence">A sequence.</param>
    public static JsonData? KeepArray(JsonData? sequence) => Sequences.KeepArray(sequence);

    /// <summary><c>[]</c> behind something that is no path: a sequence of one item stays an array, other values are what they are.</summary>
    /// <param name="value">A value.</param>
    public static JsonData? KeepSequence(JsonData? value) =>
        value is ArrayData array && Sequences.IsSequence(array) ? Sequences.KeepArray(value) : value;

    private static JsonData? LookupEach(ArrayData array, string name)
    {
        EvaluationBudget.EnsureStack();
        EvaluationBudget.Walk(array.Count);
        var found = new SequenceBuilder();
        foreach (var item in array.ItemArray)
        {
            var value = item is ObjectData member ? member.Find(name) : item is ArrayData inner ? Lookup(inner, name) : null;
            if (value is ArrayData values)
                foreach (var part in values.ItemArray)
                    found.Add(part);
            else if (value is not null)
                found.Add(value);
        }

        return found.ToSequence();
    }

    private static void Flatten(JsonData value, ref SequenceBuilder values)
    {
        EvaluationBudget.EnsureStack();
        if (value is ArrayData array)
            foreach (var item in array.ItemArray)
                Flatten(item, ref values);
        else
            values.Add(value);
    }

    private static void Descend(JsonData value, ref SequenceBuilder found)
    {
        EvaluationBudget.EnsureStack();
        if (value is not ArrayData)
            found.Add(value);
        foreach (var child in value is ObjectData data ? data.Values : value is ArrayData array ? array.ItemArray : [])
            Descend(child, ref found);
    }

    // The results of a step: only when there is a single one does an array stay what it is.
    private struct StepResults(int expected)
    {
        private JsonData? _first;
        private bool _hasMore;
        private SequenceBuilder _all = new(expected);

        public void Add(JsonData? result)
        {
            if (result is null)
                return;
            if (_first is null)
            {
                _first = result;
                return;
            }

            if (!_hasMore)
                _all.AddItems(_first);
            _hasMore = true;
            _all.AddItems(result);
        }

        public readonly JsonData? ToSequence() => _hasMore ? _all.ToSequence() : Sequences.OfResult(_first);
    }
}
