namespace AslCompiler.Runtime.Jsonata;

/// <summary>A function that an expression defines.</summary>
internal sealed class LambdaFunction(int arity, Signature? signature, Func<JsonData?[], JsonData?> body) : JsonataFunction
{
    internal override int Arity => arity;

    internal override JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments)
    {
        if (signature is not null)
            arguments = signature.Validate(arguments, context, "lambda");
        var values = new JsonData?[arity];
        arguments[..Math.Min(arity, arguments.Length)].CopyTo(values);
        return body(values);
    }
}

internal sealed class LambdaFunction1(Func<JsonData?, JsonData?> body) : JsonataFunction
{
    internal override int Arity => 1;

    internal override JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments) =>
        body(arguments.Length > 0 ? arguments[0] : null);
}

internal sealed class LambdaFunction2(Func<JsonData?, JsonData?, JsonData?> body) : JsonataFunction
{
    internal override int Arity => 2;

    internal override JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments) =>
        body(arguments.Length > 0 ? arguments[0] : null, arguments.Length > 1 ? arguments[1] : null);
}
