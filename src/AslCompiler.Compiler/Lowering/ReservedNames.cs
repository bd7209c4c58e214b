namespace AslCompiler.Compiler.Lowering;

/// <summary>Names that emitted classes have already; nothing that is named after the definition may take them.</summary>
internal static class ReservedNames
{
    /// <summary>What every class inherits.</summary>
    private static readonly string[] OfObject = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>Members of the facade and of what it derives from.</summary>
    public static readonly string[] Facade = [.. OfObject, "States", "Errors", "Definition", "RunAsync", "ExecuteAsync", "TaskAdapter", "Broken"];

    /// <summary>Members of a record and of what it derives from.</summary>
    public static readonly string[] Record = [.. OfObject, "FromJson", "ToJson", "WriteMembers", "Deconstruct", "PrintMembers", "EqualityContract"];

    /// <summary>Members of the classes of constants.</summary>
    public static readonly string[] Constants = [.. OfObject, "States", "Errors"];

    /// <summary>Members of the flow, and the types that it names without their namespace.</summary>
    public static readonly string[] Flow =
    [
        .. OfObject, "States",
        "Enter", "Leave", "Catch", "SelectItem", "Instance", "Name", "Json", "Sha256", "StartAt", "TimeoutSeconds", "TimeoutSecondsSubstitution", "Substitutions", "Table", "UnknownState",
        "JsonData", "JsonPath", "Frame", "Step", "PathStep", "PathFilters", "StateInfo", "StateType", "Retrier", "Catcher", "ResourceKind", "TaskPattern", "Timestamp", "DateTimeOffset", "Regex", "RegexOptions",
        "Functions", "StatesFunctions", "StateEvaluation", "JsonataField", "JsonataFunction", "JsonataTuple", "Nothing",
    ];
}
