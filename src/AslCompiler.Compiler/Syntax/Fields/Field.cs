namespace AslCompiler.Compiler.Syntax.Fields;

/// <summary>The query languages a field belongs to.</summary>
internal enum FieldLanguages
{
    Both,
    JsonPath,
    Jsonata,
}

/// <summary>The JSON type of a field, and what its text means.</summary>
internal enum FieldType
{
    Any,
    Text,
    Flag,
    Integer,
    Number,
    Timestamp,

    /// <summary>The timestamp of a Choice operator, which has a diagnostic of its own.</summary>
    TimestampOperand,
    StateName,

    /// <summary>A path, or <c>null</c>.</summary>
    PathOrNull,

    /// <summary>A path; what kind is the expression checker's business.</summary>
    Path,
    Resource,
    Object,

    /// <summary>An object whose members are all objects of the inner construct.</summary>
    States,
    ObjectList,
    TextList,
}

/// <summary>One field of one construct. This table is the only place that knows fields; the JSON Schema is made of it too.</summary>
internal sealed record Field(string Name, FieldType Type)
{
    public FieldLanguages Languages { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The smallest number allowed.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number allowed.</summary>
    public double? Maximum { get; init; }

    /// <summary>The only texts allowed.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>What the object, or each object of the list, is.</summary>
    public ConstructKind? Inner { get; init; }

    /// <summary>The list or object must not be empty.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Works in a distributed Map only.</summary>
    public bool IsDistributedOnly { get; init; }

    /// <summary>The new name of an old field.</summary>
    public string? Replacement { get; init; }

    public bool IsFor(bool jsonata) => Languages switch
    {
        FieldLanguages.JsonPath => !jsonata,
        FieldLanguages.Jsonata => jsonata,
        _ => true,
    };
}
