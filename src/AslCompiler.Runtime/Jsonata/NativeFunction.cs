namespace AslCompiler.Runtime.Jsonata;

/// <summary>The body of a built-in function; the arguments are validated and complete.</summary>
internal delegate JsonData? NativeBody(ReadOnlySpan<JsonData?> arguments);

/// <summary>A built-in function.</summary>
internal sealed class NativeFunction : JsonataFunction
{
    private readonly string _name;
    private readonly Signature _signature;
    private readonly NativeBody _body;

    /// <param name="name">Its name, without <c>$</c>.</param>
    /// <param name="signature">Its signature, such as <c>&lt;s-n?:s&gt;</c>.</param>
    /// <param name="body">What it does.</param>
    /// <param name="arity">How many arguments functions such as <c>$map</c> hand over; else all of the signature.</param>
    public NativeFunction(string name, string signature, NativeBody body, int? arity = null)
        : this(name, new Signature(signature), body, arity)
    {
    }

    /// <summary>With a signature that was read before.</summary>
    public NativeFunction(string name, Signature signature, NativeBody body, int? arity = null)
    {
        _name = name;
        _signature = signature;
        _body = body;
        Arity = arity ?? _signature.Count;
    }

    internal override int Arity { get; }

    internal override JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments) =>
        _body(_signature.Validate(arguments, context, _name));
}
