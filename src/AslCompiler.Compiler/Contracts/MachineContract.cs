namespace AslCompiler.Compiler.Contracts;

/// <summary>The user's own class and types for a machine: a neutral picture of C#, equal when the types look the same to JSON.</summary>
/// <param name="Definition">The definition's file, as the attribute names it.</param>
/// <param name="Namespace">The class's namespace; empty for the global one.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c></param>
/// <param name="Input">The input's type, as C#; null when it is inferred.</param>
/// <param name="Output">The output's type, as C#; null when it is inferred.</param>
/// <param name="JsonContext">The serializer context, as C#; null for reflection.</param>
/// <param name="Tasks">The tasks with types of their own.</param>
/// <param name="Types">All types that these hold, each once.</param>
internal sealed record MachineContract(
    string Definition, string Namespace, string ClassName, string Accessibility, string? Input, string? Output, string? JsonContext, ValueList<TaskContract> Tasks, ValueList<ContractType> Types)
{
    public ContractType? Find(string? type) => type is null ? null : Types.FirstOrDefault(candidate => candidate.CSharp == type);

    /// <summary>The attribute's file is this one.</summary>
    /// <param name="path">A file.</param>
    public bool IsFor(string path) => IsFor(Definition, path);

    /// <summary>A file is the one that an attribute names.</summary>
    /// <param name="definition">The file, as the attribute names it.</param>
    /// <param name="path">A file.</param>
    public static bool IsFor(string definition, string path)
    {
        var file = "/" + path.Replace('\\', '/');
        return file.EndsWith("/" + definition.Replace('\\', '/').TrimStart('/'), StringComparison.OrdinalIgnoreCase);
    }
}

/// <param name="Task">The unit of work.</param>
/// <param name="Request">The request's type, as C#; null when it is inferred.</param>
/// <param name="Result">The result's type, as C#; null when it is inferred.</param>
internal sealed record TaskContract(string Task, string? Request, string? Result);

/// <summary>What a C# type is as JSON.</summary>
internal enum ContractKind
{
    /// <summary>Anything: <c>object</c>, <c>JsonElement</c>, a type with a converter of its own.</summary>
    Any,
    String,
    Integer,
    Number,
    Boolean,
    Timestamp,
    Array,

    /// <summary>An object of which any member may be there: a dictionary.</summary>
    Dictionary,
    Object,
}

/// <summary>A C# type as JSON shows it.</summary>
/// <param name="CSharp">The type, as C# writes it in full.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsValueType">It is a struct.</param>
/// <param name="Item">The type of items or dictionary values, as C#.</param>
/// <param name="Members">An object's members.</param>
internal sealed record ContractType(string CSharp, ContractKind Kind, bool IsValueType, string? Item, ValueList<ContractMember> Members)
{
    /// <summary>The only texts that it can be: an enum's names. Empty when it can be any.</summary>
    public ValueList<string> Values { get; init; } = ValueList<string>.Empty;
}

/// <param name="JsonName">The member's name in JSON.</param>
/// <param name="Type">Its type, as C#; empty where it may be anything.</param>
/// <param name="IsRequired">It is always there.</param>
internal sealed record ContractMember(string JsonName, string Type, bool IsRequired);
