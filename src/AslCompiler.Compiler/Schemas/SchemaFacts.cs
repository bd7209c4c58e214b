using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Schemas;

/// <summary>What a JSON Schema says, its references and combinations resolved.</summary>
internal sealed class SchemaFacts
{
    /// <summary>What a value may be; <see cref="ShapeKinds.None"/> when it is not said, or several things.</summary>
    public ShapeKinds Kinds { get; set; }

    /// <summary>The texts that a value can be; empty where it may be others.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>An object's members and their schemas.</summary>
    public Dictionary<string, JsonValue> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The members that are always there.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>Members that are not named.</summary>
    public OtherMembers Others { get; set; }

    /// <summary>The schema of an array's items; null when nothing is said.</summary>
    public JsonValue? Items { get; set; }
}

/// <summary>What a schema says about members that it does not name, from least to most.</summary>
internal enum OtherMembers
{
    /// <summary>Nothing: JSON Schema allows them, though hardly anyone means them.</summary>
    Unspoken,

    /// <summary><c>"additionalProperties": false</c></summary>
    Refused,

    /// <summary>There may be any.</summary>
    Welcome,
}
