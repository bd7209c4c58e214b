using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax;

/// <summary>The language of the expressions in a state.</summary>
internal enum QueryLanguage
{
    JsonPath,
    Jsonata,

    /// <summary>The field holds something else, which has been told; nothing can be said about the state's expressions.</summary>
    Unknown,
}

/// <summary>How a state comes to its query language (asl-reference §1.2).</summary>
internal static class QueryLanguages
{
    /// <summary>What the machine's own field says; JSONPath where there is none.</summary>
    public static QueryLanguage OfMachine(JsonObject machine) => Own(machine) ?? QueryLanguage.JsonPath;

    /// <summary>A state has its own or the machine's, never that of a Map or Parallel around it; a JSONata machine has JSONata states only.</summary>
    public static QueryLanguage OfState(JsonObject state, QueryLanguage machine) =>
        machine == QueryLanguage.Jsonata ? machine : Own(state) ?? machine;

    private static QueryLanguage? Own(JsonObject json) => json.Find("QueryLanguage")?.Value switch
    {
        null => null,
        JsonString { Value: "JSONPath" } => QueryLanguage.JsonPath,
        JsonString { Value: "JSONata" } => QueryLanguage.Jsonata,
        _ => QueryLanguage.Unknown,
    };
}
