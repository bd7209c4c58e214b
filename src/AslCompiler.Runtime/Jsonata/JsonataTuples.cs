using System.ComponentModel;
using System.Runtime.InteropServices;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>A sequence whose items carry bindings; see <see cref="JsonataTuple"/>. A number below 0 for a binding means none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonataTuples
{
    private readonly List<JsonataTuple> _tuples;

    private JsonataTuples(List<JsonataTuple> tuples) => _tuples = tuples;

    /// <summary>The items of a sequence, without bindings.</summary>
    /// <param name="input">A sequence.</param>
    public static JsonataTuples Of(JsonData? input)
    {
        var tuples = new List<JsonataTuple>();
        foreach (var item in Sequences.Items(input))
            tuples.Add(new JsonataTuple(item, []));
        return new(tuples);
    }

    /// <summary>The items of a context that is an array, else the context itself, even when it is nothing.</summary>
    /// <param name="context">The context.</param>
    public static JsonataTuples OfContext(JsonData? context) => context is ArrayData ? Of(context) : OfOne(context);

    /// <summary>One item, even when it is an array or nothing.</summary>
    /// <param name="context">The item.</param>
    public static JsonataTuples OfOne(JsonData? context) => new([new JsonataTuple(context, [])]);

    /// <summary>A step of a path.</summary>
    /// <param name="step">The step; its parameter is the tuple before it.</param>
    /// <param name="focus">Where the result is bound, the context staying what it was: <c>@</c>.</param>
    /// <param name="index">Where the position of the result is bound: <c>#</c>.</param>
    /// <param name="parent">Where the context is bound: for <c>%</c>.</param>
    public JsonataTuples Step(Func<JsonataTuple, JsonData?> step, int focus = -1, int index = -1, int parent = -1)
    {
        var results = new List<JsonataTuple>();
        foreach (var tuple in _tuples)
        {
            var position = 0L;
            foreach (var item in Sequences.Items(step(tuple)))
            {
                EvaluationBudget.Build(EvaluationBudget.Value);
                var next = focus >= 0 ? tuple.With(focus, item) : tuple.With(item);
                results.Add(next.With(index, JsonData.Number(position++)).With(parent, tuple.Context));
            }
        }

        return new(results);
    }

    /// <summary>A step that is itself a path with bindings.</summary>
    /// <param name="step">The step; its parameter is the tuple before it.</param>
    public JsonataTuples Into(Func<JsonataTuple, JsonataTuples> step)
    {
        var results = new List<JsonataTuple>();
        foreach (var tuple in _tuples)
            foreach (var inner in step(tuple)._tuples)
            {
                EvaluationBudget.Build(EvaluationBudget.Value);
                results.Add(tuple.Merge(inner));
            }

        return new(results);
    }

    /// <summary><c>[predicate]</c></summary>
    /// <param name="predicate">The predicate.</param>
    public JsonataTuples Where(Func<JsonataTuple, JsonData?> predicate)
    {
        EvaluationBudget.Walk(_tuples.Count);
        var kept = new List<JsonataTuple>();
        for (var i = 0; i < _tuples.Count; i++)
            for (var times = JsonataOperators.Selects(predicate(_tuples[i]), i, _tuples.Count); times > 0; times--)
                kept.Add(_tuples[i]);
        return new(kept);
    }

    /// <summary><c>[n]</c></summary>
    /// <param name="index">The index; from the end when negative.</param>
    public JsonataTuples At(double index)
    {
        index = Math.Floor(index);
        if (index < 0)
            index += _tuples.Count;
        return new(index >= 0 && index < _tuples.Count ? [_tuples[(int)index]] : []);
    }

    /// <summary><c>#$name</c> behind a predicate or an order-by: the position among all.</summary>
    /// <param name="binding">Where it is bound.</param>
    public JsonataTuples Number(int binding) => new([.. _tuples.Select((tuple, position) => tuple.With(binding, JsonData.Number((long)position)))]);

    /// <summary><c>^(…)</c></summary>
    /// <param name="terms">The keys, and whether the greater ones come first.</param>
    public JsonataTuples Sort(params (Func<JsonataTuple, JsonData?> Key, bool IsDescending)[] terms)
    {
        var keyed = _tuples.Select(tuple => new SortItem<JsonataTuple>(tuple, [.. terms.Select(term => term.Key(tuple))])).ToArray();
        return new([.. Sorting.ByKeys(keyed, [.. terms.Select(term => term.IsDescending)])]);
    }

    /// <summary>The items alone, as a sequence.</summary>
    public JsonData? Contexts()
    {
        var items = new SequenceBuilder();
        foreach (var tuple in _tuples)
            if (tuple.Context is { } context)
                items.Add(context);
        return items.ToSequence();
    }

    /// <summary><c>{key: value}</c></summary>
    /// <param name="pairs">The keys and values; their parameter holds the contexts and bindings of the whole group.</param>
    /// <exception cref="JsonataException"><c>T1003</c>: a key is no string; <c>D1009</c>: two pairs have the same key.</exception>
    public JsonData Group(params (Func<JsonataTuple, JsonData?> Key, Func<JsonataTuple, JsonData?> Value)[] pairs)
    {
        var groups = new Groups<JsonataTuple>();
        foreach (var tuple in _tuples)
            for (var pair = 0; pair < pairs.Length; pair++)
                groups.Add(pairs[pair].Key(tuple), pair, tuple);
        return groups.ToObject((pair, members) => pairs[pair].Value(Reduce(members)));
    }

    private static JsonataTuple Reduce(List<JsonataTuple> members)
    {
        if (members.Count == 1)
            return members[0];
        var bindings = new JsonData?[members.Max(member => member.Count)];
        for (var i = 0; i < bindings.Length; i++)
            bindings[i] = Joined(members.ConvertAll(member => member[i]));
        return new(Joined(members.ConvertAll(member => member.Context)), bindings);
    }

    private static JsonData? Joined(List<JsonData?> values)
    {
        values.RemoveAll(value => value is null);
        return values.Count switch
        {
            0 => null,
            1 => values[0],
            _ => new ArrayData(Sequences.ItemsOf(CollectionsMarshal.AsSpan(values))),
        };
    }
}
