namespace AslCompiler.Runtime.Jsonata;

// Functions: making them, calling them, putting them together.
public static partial class JsonataOperators
{
    /// <summary>A function without parameters.</summary>
    /// <param name="body">What it does.</param>
    public static JsonataFunction Function(Func<JsonData?> body) => new LambdaFunction(0, null, _ => body());

    /// <summary>A function of one parameter.</summary>
    /// <param name="body">What it does.</param>
    public static JsonataFunction Function(Func<JsonData?, JsonData?> body) => new LambdaFunction1(body);

    /// <summary>A function of two parameters.</summary>
    /// <param name="body">What it does.</param>
    public static JsonataFunction Function(Func<JsonData?, JsonData?, JsonData?> body) => new LambdaFunction2(body);

    /// <summary>A function of any number of parameters.</summary>
    /// <param name="parameters">How many.</param>
    /// <param name="body">What it does; it gets that many arguments.</param>
    public static JsonataFunction Function(int parameters, Func<JsonData?[], JsonData?> body) => new LambdaFunction(parameters, null, body);

    /// <summary>A function with a signature.</summary>
    /// <param name="signature">Such as <c>&lt;s-n?:s&gt;</c>.</param>
    /// <param name="parameters">How many parameters it has.</param>
    /// <param name="body">What it does; it gets that many arguments.</param>
    public static JsonataFunction Function(string signature, int parameters, Func<JsonData?[], JsonData?> body) => new LambdaFunction(parameters, new Signature(signature), body);

    /// <summary>Calls a function.</summary>
    /// <param name="function">A function.</param>
    /// <param name="context">What stands for an argument that may be left out.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="JsonataException"><c>T1006</c>: it is no function; or the function failed.</exception>
    public static JsonData? Call(JsonData? function, JsonData? context, params ReadOnlySpan<JsonData?> arguments) =>
        Sequences.Value(CallRaw(function, context, arguments));

    /// <summary>Calls a function, and gives its result as it made it: a sequence of one item is still a sequence.</summary>
    /// <param name="function">A function.</param>
    /// <param name="context">What stands for an argument that may be left out.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="JsonataException"><c>T1006</c>: it is no function; or the function failed.</exception>
    public static JsonData? CallRaw(JsonData? function, JsonData? context, params ReadOnlySpan<JsonData?> arguments) =>
        (function as JsonataFunction ?? throw NoFunction()).Invoke(context, arguments);

    /// <summary>Leaves a call to whoever called this function, so that the stack does not grow.</summary>
    /// <param name="function">A function.</param>
    /// <param name="context">What stands for an argument that may be left out.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="JsonataException"><c>T1006</c>: it is no function.</exception>
    public static JsonData? TailCall(JsonData? function, JsonData? context, params ReadOnlySpan<JsonData?> arguments) =>
        new TailCall(function as JsonataFunction ?? throw NoFunction(), context, arguments.ToArray());

    /// <summary><c>name(…)</c>, where only <c>$name(…)</c> is a function.</summary>
    /// <param name="function">The value of the name.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="JsonataException"><c>T1005</c>: there is no such value.</exception>
    public static JsonData Meant(JsonData? function, string name) =>
        function ?? throw new JsonataException("T1005", $"Attempted to invoke a non-function. Did you mean ${name}?");

    /// <summary><c>f(?, x)</c>: the function with some arguments given.</summary>
    /// <param name="function">A function.</param>
    /// <param name="name">How the expression calls it, when a function of this name exists; else null.</param>
    /// <param name="arguments">The arguments; <see cref="JsonataFunction.Placeholder"/> for those left open.</param>
    /// <exception cref="JsonataException"><c>T1007</c>, <c>T1008</c>: it is no function.</exception>
    public static JsonData Partial(JsonData? function, string? name, params JsonData?[] arguments)
    {
        if (function is JsonataFunction value)
            return new PartialFunction(value, arguments);
        throw function is null && name is not null
            ? new JsonataException("T1007", $"Attempted to partially apply a non-function. Did you mean ${name}?")
            : new JsonataException("T1008", "Attempted to partially apply a non-function");
    }

    /// <summary><c>left ~&gt; right</c>: the function applied to the value, or one function after the other.</summary>
    /// <param name="left">A value or a function.</param>
    /// <param name="right">A function.</param>
    /// <exception cref="JsonataException"><c>T2006</c>: the right side is no function; or the function failed.</exception>
    public static JsonData? Chain(JsonData? left, JsonData? right)
    {
        if (right is not JsonataFunction then)
            throw new JsonataException("T2006", "The right side of the function application operator ~> must be a function");
        return left is JsonataFunction first ? new LambdaFunction1(value => then.Invoke(JsonData.Null, Sequences.Value(first.Invoke(JsonData.Null, value)))) : then.Invoke(JsonData.Null, left);
    }

    /// <summary><c>|pattern|update, delete|</c>: a function that changes the objects within its argument that match.</summary>
    /// <param name="pattern">Gives the objects to change; its parameter is the argument.</param>
    /// <param name="update">Gives the members to set in such an object.</param>
    /// <param name="delete">Gives the names of the members to take out; null for none.</param>
    /// <param name="clone">The function that <c>$clone</c> stands for where an expression defines one; else null.</param>
    public static JsonataFunction Transform(Func<JsonData?, JsonData?> pattern, Func<JsonData?, JsonData?> update, Func<JsonData?, JsonData?>? delete = null, JsonData? clone = null) =>
        new TransformFunction(pattern, update, delete, clone);

    /// <summary>The value of the last of several expressions.</summary>
    /// <param name="values">The values, in the order of their evaluation.</param>
    public static JsonData? Last(params ReadOnlySpan<JsonData?> values) => values[^1];

    private static JsonataException NoFunction() => new("T1006", "Attempted to invoke a non-function");
}
