namespace AslCompiler.Compiler.Expressions.Intrinsics;

/// <summary>The intrinsic functions of the language, by the last part of their names (<c>States.Format</c> → <see cref="Format"/>).</summary>
internal enum IntrinsicFunction
{
    Format,
    StringToJson,
    JsonToString,
    Array,
    ArrayPartition,
    ArrayContains,
    ArrayRange,
    ArrayGetItem,
    ArrayLength,
    ArrayUnique,
    Base64Encode,
    Base64Decode,
    Hash,
    JsonMerge,
    MathRandom,
    MathAdd,
    StringSplit,
    // Written States.UUID.
    Uuid,
}

internal abstract record IntrinsicArgument;

/// <param name="Function">The function.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Text">The call as written.</param>
internal sealed record IntrinsicCall(IntrinsicFunction Function, IReadOnlyList<IntrinsicArgument> Arguments, string Text) : IntrinsicArgument;

internal sealed record IntrinsicPath(JsonPath.JsonPath Path) : IntrinsicArgument;

/// <summary><c>'text'</c></summary>
/// <param name="Value">The text, unescaped.</param>
/// <param name="FormatParts">The texts between the <c>{}</c> of a <c>States.Format</c> template, unescaped: always one more than there are placeholders.</param>
internal sealed record IntrinsicString(string Value, IReadOnlyList<string> FormatParts) : IntrinsicArgument;

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as JSON text.</summary>
internal sealed record IntrinsicLiteral(string Json) : IntrinsicArgument;
