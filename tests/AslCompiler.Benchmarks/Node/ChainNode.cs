using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Node;

/// <summary>chain.asl.json (W1) by hand: one copy of the input, then grafts in place.</summary>
internal sealed class ChainNode : INodeFlow
{
    private enum State
    {
        Stage1,
        Stage2,
        Stage3,
        Stage4,
        Stage5,
        Stage6,
        Stage7,
        Stage8,
        Stage9,
        Stage10,
    }

    public Task<JsonNode> RunAsync(JsonNode input, CancellationToken cancellationToken = default) => Task.FromResult(Run(input, cancellationToken));

    private static JsonNode Run(JsonNode input, CancellationToken cancellationToken)
    {
        var data = input.DeepClone();
        var state = State.Stage1;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (state)
            {
                case State.Stage1:
                    data["p1"] = Part(data, 1);
                    state = State.Stage2;
                    break;
                case State.Stage2:
                    data["p2"] = Done(2);
                    state = State.Stage3;
                    break;
                case State.Stage3:
                    data["p3"] = Part(data, 3);
                    state = State.Stage4;
                    break;
                case State.Stage4:
                    data["p4"] = Done(4);
                    state = State.Stage5;
                    break;
                case State.Stage5:
                    data["p5"] = Part(data, 5);
                    state = State.Stage6;
                    break;
                case State.Stage6:
                    data["p6"] = Done(6);
                    state = State.Stage7;
                    break;
                case State.Stage7:
                    data["p7"] = Part(data, 7);
                    state = State.Stage8;
                    break;
                case State.Stage8:
                    data["p8"] = Done(8);
                    state = State.Stage9;
                    break;
                case State.Stage9:
                    data["p9"] = Part(data, 9);
                    state = State.Stage10;
                    break;
                default:
                    data["p10"] = Done(10);
                    return data;
            }
        }
    }

    private static JsonObject Part(JsonNode data, int stage) => new()
    {
        ["bookingId"] = data.Copy("bookingId"),
        ["guestName"] = data.Need("guest").Copy("name"),
        ["nights"] = data.Copy("nights"),
        ["stage"] = stage,
    };

    private static JsonObject Done(int stage) => new() { ["done"] = true, ["stage"] = stage };
}
