namespace AslCompiler.Runtime.Jsonata;

/// <summary>A call that takes the place of the function that makes it, so that the stack does not grow. Only <see cref="JsonataFunction.Invoke"/> sees it.</summary>
internal sealed class TailCall(JsonataFunction function, JsonData? context, JsonData?[] arguments) : JsonData
{
    public override JsonKind Kind => JsonKind.Null;

    public JsonataFunction Function => function;

    public JsonData? Context => context;

    public JsonData?[] Arguments => arguments;
}
