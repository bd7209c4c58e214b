using System.Text.Json.Nodes;

namespace AslCompiler.Benchmarks.Rivals;

/// <summary>Reads members that must be there: a flow fails when one is missing, as the compiled one does.</summary>
internal static class Reading
{
    public static JsonData Need(this JsonData data, string name) => data[name] ?? throw Missing(name, data);

    public static JsonNode? Need(this JsonNode? node, string name) =>
        node is JsonObject members && members.TryGetPropertyValue(name, out var value) ? value : throw Missing(name, node);

    /// <summary>The same, to be put into another document: a node has one parent.</summary>
    public static JsonNode? Copy(this JsonNode? node, string name) => node.Need(name)?.DeepClone();

    public static JsonNode NeedValue(this JsonNode? node, string name) => node.Need(name) ?? throw Missing(name, node);

    private static FlowFailedException Missing(string name, object? data) => new("States.Runtime", $"'{name}' is missing in {data}");
}
