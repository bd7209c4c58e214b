using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Node;

/// <summary>loop.asl.json (W2) by hand.</summary>
internal sealed class LoopNode : INodeFlow
{
    private enum State
    {
        IsBelow,
        Add,
        Reached,
    }

    public Task<JsonNode> RunAsync(JsonNode input, CancellationToken cancellationToken = default) => Task.FromResult(Run(input, cancellationToken));

    private static JsonNode Run(JsonNode data, CancellationToken cancellationToken)
    {
        var state = State.IsBelow;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (state)
            {
                case State.IsBelow:
                    state = data.NeedValue("count").GetValue<long>() < data.NeedValue("until").GetValue<long>() ? State.Add : State.Reached;
                    break;
                case State.Add:
                    data = new JsonObject { ["count"] = checked(data.NeedValue("count").GetValue<long>() + 1), ["until"] = data.Copy("until") };
                    state = State.IsBelow;
                    break;
                default:
                    return data;
            }
        }
    }
}
