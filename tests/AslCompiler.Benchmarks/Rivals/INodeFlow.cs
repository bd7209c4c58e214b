using System.Text.Json.Nodes;

namespace AslCompiler.Benchmarks.Rivals;

/// <summary>A flow written by hand over <see cref="JsonNode"/>.</summary>
internal interface INodeFlow
{
    /// <summary>Runs the flow; the input is not changed.</summary>
    Task<JsonNode> RunAsync(JsonNode input, CancellationToken cancellationToken = default);
}
