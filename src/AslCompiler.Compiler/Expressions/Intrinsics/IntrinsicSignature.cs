namespace AslCompiler.Compiler.Expressions.Intrinsics;

/// <summary>What an argument must be; a path may give anything.</summary>
internal enum ParameterKind
{
    Any,
    String,
    Number,
    Boolean,
    Array,
    Object,
}

/// <summary>What an intrinsic function gives.</summary>
internal enum ResultKind
{
    String,
    Other,

    /// <summary>Known only at run time: an item, a parsed text.</summary>
    Any,
}

/// <summary>An intrinsic function's name, arguments and result.</summary>
/// <param name="Function">The function.</param>
/// <param name="Name">As written: <c>States.Format</c>.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Minimum">The fewest arguments.</param>
/// <param name="Maximum">The most arguments.</param>
/// <param name="Parameters">What they are; the last kind goes for all that follow.</param>
internal sealed record IntrinsicSignature(
    IntrinsicFunction Function, string Name, ResultKind Result, int Minimum, int Maximum, params ParameterKind[] Parameters)
{
    public static readonly IReadOnlyList<IntrinsicSignature> All =
    [
        new(IntrinsicFunction.Format, "States.Format", ResultKind.String, 1, int.MaxValue, ParameterKind.String, ParameterKind.Any),
        new(IntrinsicFunction.StringToJson, "States.StringToJson", ResultKind.Any, 1, 1, ParameterKind.String),
        new(IntrinsicFunction.JsonToString, "States.JsonToString", ResultKind.String, 1, 1, ParameterKind.Any),
        new(IntrinsicFunction.Array, "States.Array", ResultKind.Other, 0, int.MaxValue, ParameterKind.Any),
        new(IntrinsicFunction.ArrayPartition, "States.ArrayPartition", ResultKind.Other, 2, 2, ParameterKind.Array, ParameterKind.Number),
        new(IntrinsicFunction.ArrayContains, "States.ArrayContains", ResultKind.Other, 2, 2, ParameterKind.Array, ParameterKind.Any),
        new(IntrinsicFunction.ArrayRange, "States.ArrayRange", ResultKind.Other, 3, 3, ParameterKind.Number),
        new(IntrinsicFunction.ArrayGetItem, "States.ArrayGetItem", ResultKind.Any, 2, 2, ParameterKind.Array, ParameterKind.Number),
        new(IntrinsicFunction.ArrayLength, "States.ArrayLength", ResultKind.Other, 1, 1, ParameterKind.Array),
        new(IntrinsicFunction.ArrayUnique, "States.ArrayUnique", ResultKind.Other, 1, 1, ParameterKind.Array),
        new(IntrinsicFunction.Base64Encode, "States.Base64Encode", ResultKind.String, 1, 1, ParameterKind.String),
        new(IntrinsicFunction.Base64Decode, "States.Base64Decode", ResultKind.String, 1, 1, ParameterKind.String),
        new(IntrinsicFunction.Hash, "States.Hash", ResultKind.String, 2, 2, ParameterKind.Any, ParameterKind.String),
        new(IntrinsicFunction.JsonMerge, "States.JsonMerge", ResultKind.Other, 3, 3, ParameterKind.Object, ParameterKind.Object, ParameterKind.Boolean),
        new(IntrinsicFunction.MathRandom, "States.MathRandom", ResultKind.Other, 2, 3, ParameterKind.Number),
        new(IntrinsicFunction.MathAdd, "States.MathAdd", ResultKind.Other, 2, 2, ParameterKind.Number),
        new(IntrinsicFunction.StringSplit, "States.StringSplit", ResultKind.Other, 2, 2, ParameterKind.String),
        new(IntrinsicFunction.Uuid, "States.UUID", ResultKind.String, 0, 0),
    ];

    public static IntrinsicSignature? Find(string name)
    {
        foreach (var signature in All)
            if (signature.Name == name)
                return signature;
        return null;
    }

    public static IntrinsicSignature Of(IntrinsicFunction function)
    {
        foreach (var signature in All)
            if (signature.Function == function)
                return signature;
        throw new ArgumentOutOfRangeException(nameof(function));
    }

    public ParameterKind Kind(int index) =>
        Parameters.Length == 0 ? ParameterKind.Any : Parameters[Math.Min(index, Parameters.Length - 1)];
}
