using System.Text.Json.Nodes;
using AslCompiler.Benchmarks.Rivals;
using AslCompiler.Benchmarks.Tasks;
using Polly;

namespace AslCompiler.Benchmarks.Node;

/// <summary>work.asl.json (W3, W3f) by hand.</summary>
internal sealed class WorkNode(IParts<JsonNode> parts, TimeProvider time) : INodeFlow
{
    private readonly ResiliencePipeline<JsonNode> _retry =
        RetryPipeline.Create<JsonNode>(time, new RetryRule(3, "Busy", "States.Timeout"), new RetryRule(1, "States.ALL"));

    private enum State
    {
        Part1,
        Part2,
        Part3,
        Part4,
        Part5,
        GiveUp,
    }

    public async Task<JsonNode> RunAsync(JsonNode input, CancellationToken cancellationToken = default)
    {
        var data = input.DeepClone();
        var state = State.Part1;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                switch (state)
                {
                    case State.Part1:
                        data["r1"] = await DoPartAsync(1, data, cancellationToken);
                        state = State.Part2;
                        break;
                    case State.Part2:
                        data["r2"] = await DoPartAsync(2, data, cancellationToken);
                        state = State.Part3;
                        break;
                    case State.Part3:
                        data["r3"] = await DoPartAsync(3, data, cancellationToken);
                        state = State.Part4;
                        break;
                    case State.Part4:
                        data["r4"] = await DoPartAsync(4, data, cancellationToken);
                        state = State.Part5;
                        break;
                    case State.Part5:
                        data["r5"] = await DoPartAsync(5, data, cancellationToken);
                        return data;
                    default:
                        throw new FlowFailedException("PartFailed", "one of the parts could not be done");
                }
            }
            catch (Exception failure) when (Failures.CanBeCaught(failure))
            {
                data["failure"] = Failures.OutputNode(failure);
                state = State.GiveUp;
            }
        }
    }

    private ValueTask<JsonNode> DoPartAsync(int part, JsonNode data, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["bookingId"] = data.Copy("bookingId"), ["part"] = part };
        return _retry.ExecuteAsync(
            static (call, cancellation) => call.parts.DoPartAsync(call.part, call.request, cancellation),
            (parts, part, request),
            cancellationToken);
    }
}
