namespace AslCompiler.Runtime.Jsonata;

/// <summary>A function with some of its arguments given.</summary>
internal sealed class PartialFunction : JsonataFunction
{
    private readonly JsonataFunction _function;
    private readonly JsonData?[] _arguments;

    public PartialFunction(JsonataFunction function, JsonData?[] arguments)
    {
        _function = function;
        _arguments = arguments;
        Arity = arguments.Count(argument => ReferenceEquals(argument, Placeholder));
    }

    internal override int Arity { get; }

    internal override JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments)
    {
        var all = (JsonData?[])_arguments.Clone();
        var next = 0;
        for (var i = 0; i < all.Length; i++)
            if (ReferenceEquals(all[i], Placeholder))
                all[i] = next < arguments.Length ? arguments[next++] : null;
        return _function.Invoke(context, all);
    }
}
