using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Node;

/// <summary>fork.asl.json (W5) by hand. The states of a lane wait for nothing, so the lanes run one after the other.</summary>
internal sealed class ForkNode : INodeFlow
{
    public Task<JsonNode> RunAsync(JsonNode input, CancellationToken cancellationToken = default) => Task.FromResult(Run(input, cancellationToken));

    private static JsonNode Run(JsonNode input, CancellationToken cancellationToken)
    {
        var data = input.DeepClone();
        var lanes = new JsonArray();
        for (var i = 1; i <= 10; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var lane = Pick(i, data);
            lane["mark"] = new JsonObject { ["done"] = true };
            lanes.Add((JsonNode)lane);
        }
        data["lanes"] = lanes;
        return data;
    }

    private static JsonObject Pick(int lane, JsonNode data) => new()
    {
        ["lane"] = lane,
        ["bookingId"] = data.Copy("bookingId"),
        ["nights"] = data.Copy("nights"),
    };
}
