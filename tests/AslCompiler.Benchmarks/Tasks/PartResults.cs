using System.Text.Json.Nodes;

namespace AslCompiler.Benchmarks.Tasks;

/// <summary>What a part gives.</summary>
internal static class PartResults
{
    public const string Failure = "Busy";
    public const string Json = """{"done":true,"minutes":12}""";

    /// <summary>For the rival that interprets the definition.</summary>
    public static string ByFunction { get; } = "{" + string.Join(',', Enumerable.Range(1, 5).Select(part => $"\"DoPart{part}\":{Json}")) + "}";

    private static readonly JsonData Tree = JsonData.Parse(Json);

    public static Parts<JsonData> OfTree(int failures) => new(static () => Tree, failures);

    public static Parts<JsonNode> OfNode(int failures) => new(static () => new JsonObject { ["done"] = true, ["minutes"] = 12 }, failures);
}
