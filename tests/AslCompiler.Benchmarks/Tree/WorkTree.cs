using AslCompiler.Benchmarks.Rivals;
using AslCompiler.Benchmarks.Tasks;
using Polly;

namespace AslCompiler.Benchmarks.Tree;

/// <summary>work.asl.json (W3, W3f) by hand.</summary>
internal sealed class WorkTree(IParts<JsonData> parts, TimeProvider time) : ITreeFlow
{
    private static readonly string[] RequestNames = ["bookingId", "part"];

    private readonly ResiliencePipeline<JsonData> _retry =
        RetryPipeline.Create<JsonData>(time, new RetryRule(3, "Busy", "States.Timeout"), new RetryRule(1, "States.ALL"));

    private enum State
    {
        Part1,
        Part2,
        Part3,
        Part4,
        Part5,
        GiveUp,
    }

    public async Task<JsonData> RunAsync(JsonData input, CancellationToken cancellationToken = default)
    {
        var data = input;
        var state = State.Part1;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                switch (state)
                {
                    case State.Part1:
                        data = data.With("r1", await DoPartAsync(1, data, cancellationToken));
                        state = State.Part2;
                        break;
                    case State.Part2:
                        data = data.With("r2", await DoPartAsync(2, data, cancellationToken));
                        state = State.Part3;
                        break;
                    case State.Part3:
                        data = data.With("r3", await DoPartAsync(3, data, cancellationToken));
                        state = State.Part4;
                        break;
                    case State.Part4:
                        data = data.With("r4", await DoPartAsync(4, data, cancellationToken));
                        state = State.Part5;
                        break;
                    case State.Part5:
                        return data.With("r5", await DoPartAsync(5, data, cancellationToken));
                    default:
                        throw new FlowFailedException("PartFailed", "one of the parts could not be done");
                }
            }
            catch (Exception failure) when (Failures.CanBeCaught(failure))
            {
                data = data.With("failure", Failures.Output(failure));
                state = State.GiveUp;
            }
        }
    }

    private ValueTask<JsonData> DoPartAsync(int part, JsonData data, CancellationToken cancellationToken)
    {
        var request = JsonData.Object(RequestNames, [data.Need("bookingId"), JsonData.Number(part)]);
        return _retry.ExecuteAsync(
            static (call, cancellation) => call.parts.DoPartAsync(call.part, call.request, cancellation),
            (parts, part, request),
            cancellationToken);
    }
}
