using AslCompiler.Compiler.Contracts;

namespace AslCompiler.Compiler.Lowering;

/// <summary>The C# type of some data.</summary>
internal abstract record DataType
{
    /// <summary>As written in the facade.</summary>
    public abstract string CSharp { get; }

    public abstract bool IsValueType { get; }
}

internal enum ScalarKind
{
    String,
    Int64,
    Decimal,
    Boolean,
    Timestamp,

    /// <summary>Anything: <c>JsonData</c> (ADR 6).</summary>
    Any,
}

internal sealed record ScalarType(ScalarKind Kind) : DataType
{
    public static readonly ScalarType Any = new(ScalarKind.Any);

    public override string CSharp => Kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Int64 => "long",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Boolean => "bool",
        ScalarKind.Timestamp => "global::System.DateTimeOffset",
        _ => "global::AslCompiler.JsonData",
    };

    public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Any);
}

internal sealed record ListType(DataType Item) : DataType
{
    public override string CSharp => "global::System.Collections.Generic.IReadOnlyList<" + Item.CSharp + ">";

    public override bool IsValueType => false;
}

/// <summary>A type of the user's own, read and written by System.Text.Json.</summary>
/// <param name="Name">The type, as C# writes it in full.</param>
/// <param name="IsStruct">It is a struct.</param>
/// <param name="Context">The serializer context, as C#; null for reflection.</param>
internal sealed record UserType(string Name, bool IsStruct, string? Context) : DataType
{
    public override string CSharp => Name;

    public override bool IsValueType => IsStruct;

    /// <summary>Null when the contract gives no type.</summary>
    public static UserType? Of(MachineContract? contract, string? type) =>
        contract is null || type is null ? null : new UserType(type, contract.Find(type)?.IsValueType == true, contract.JsonContext);
}

/// <summary>A record nested in the machine's class.</summary>
internal sealed record RecordReference(string Name) : DataType
{
    public override string CSharp => Name;

    public override bool IsValueType => false;
}

/// <summary>A record to write.</summary>
/// <param name="Name">Its name, within the machine's class.</param>
/// <param name="Summary">What it is, for its XML comment.</param>
internal sealed record RecordType(string Name, string Summary)
{
    public List<RecordMember> Members { get; } = [];
}

/// <param name="JsonName">The member's name in the data.</param>
/// <param name="PropertyName">The property's name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">It is always there and never null.</param>
internal sealed record RecordMember(string JsonName, string PropertyName, DataType Type, bool IsRequired)
{
    public string CSharpType => IsRequired ? Type.CSharp : Type.CSharp + "?";
}
