using System.ComponentModel;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>An item of a path together with what was bound on the way to it: by <c>@</c>, by <c>#</c>, or for <c>%</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonataTuple
{
    private readonly JsonData?[] _bindings;

    internal JsonataTuple(JsonData? context, JsonData?[] bindings)
    {
        Context = context;
        _bindings = bindings;
    }

    /// <summary>The item.</summary>
    public JsonData? Context { get; }

    /// <summary>What is bound in a place; null when nothing is.</summary>
    /// <param name="binding">The number of the place.</param>
    public JsonData? this[int binding] => binding < _bindings.Length ? _bindings[binding] : null;

    internal int Count => _bindings.Length;

    internal JsonataTuple With(JsonData? context) => new(context, _bindings);

    internal JsonataTuple With(int binding, JsonData? value)
    {
        if (binding < 0)
            return this;
        var bindings = new JsonData?[Math.Max(_bindings.Length, binding + 1)];
        _bindings.CopyTo(bindings, 0);
        bindings[binding] = value;
        return new(Context, bindings);
    }

    /// <summary>This one with the context of another, and what that one has bound.</summary>
    internal JsonataTuple Merge(JsonataTuple inner)
    {
        var bindings = new JsonData?[Math.Max(_bindings.Length, inner.Count)];
        for (var i = 0; i < bindings.Length; i++)
            bindings[i] = inner[i] ?? this[i];
        return new(inner.Context, bindings);
    }
}
