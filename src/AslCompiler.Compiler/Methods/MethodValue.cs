namespace AslCompiler.Compiler.Methods;

/// <summary>How a parameter or result of a <c>[Jsonata]</c> method becomes data and back.</summary>
internal enum MethodValueKind
{
    /// <summary><c>JsonData</c></summary>
    Data,

    /// <summary><c>JsonElement</c></summary>
    Element,

    /// <summary><c>JsonNode</c> or one of its kinds.</summary>
    Node,
    String,
    Boolean,
    Integer,
    Decimal,
    Double,
    Single,

    /// <summary>A value that JSON has no kind for, with a converter of System.Text.Json's: <c>Guid</c>.</summary>
    Scalar,

    /// <summary>An enum that is written as its number.</summary>
    EnumNumber,

    /// <summary>An enum that is written as its name.</summary>
    EnumText,

    /// <summary>A list of any of these.</summary>
    List,

    /// <summary>A list that the serializer reads.</summary>
    TypeList,

    /// <summary>Any other type, which the serializer reads and writes.</summary>
    Type,

    /// <summary><c>TimeProvider</c></summary>
    Clock,

    /// <summary><c>Random</c></summary>
    Random,
}

/// <param name="CSharp">The type, as C# writes it in full, without the <c>?</c> behind it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MayBeNull">It may be null.</param>
internal sealed record MethodValue(string CSharp, MethodValueKind Kind, bool MayBeNull)
{
    /// <summary>A list's items.</summary>
    public MethodValue? Item { get; init; }

    /// <summary>An array does for the list's type.</summary>
    public bool IsArrayFit { get; init; }

    /// <summary>The member of <c>JsonMetadataServices</c> that converts a scalar.</summary>
    public string? Converter { get; init; }

    /// <summary>The picture of the user's type among the contract's; null when nothing is known of it.</summary>
    public string? DataType { get; init; }
}
