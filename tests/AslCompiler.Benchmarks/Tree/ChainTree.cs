using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Tree;

/// <summary>chain.asl.json (W1) by hand.</summary>
internal sealed class ChainTree : ITreeFlow
{
    private static readonly string[] PartNames = ["bookingId", "guestName", "nights", "stage"];
    private static readonly JsonData Done2 = Done(2);
    private static readonly JsonData Done4 = Done(4);
    private static readonly JsonData Done6 = Done(6);
    private static readonly JsonData Done8 = Done(8);
    private static readonly JsonData Done10 = Done(10);

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

    public Task<JsonData> RunAsync(JsonData input, CancellationToken cancellationToken = default) => Task.FromResult(Run(input, cancellationToken));

    private static JsonData Run(JsonData data, CancellationToken cancellationToken)
    {
        var state = State.Stage1;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (state)
            {
                case State.Stage1:
                    data = data.With("p1", Part(data, 1));
                    state = State.Stage2;
                    break;
                case State.Stage2:
                    data = data.With("p2", Done2);
                    state = State.Stage3;
                    break;
                case State.Stage3:
                    data = data.With("p3", Part(data, 3));
                    state = State.Stage4;
                    break;
                case State.Stage4:
                    data = data.With("p4", Done4);
                    state = State.Stage5;
                    break;
                case State.Stage5:
                    data = data.With("p5", Part(data, 5));
                    state = State.Stage6;
                    break;
                case State.Stage6:
                    data = data.With("p6", Done6);
                    state = State.Stage7;
                    break;
                case State.Stage7:
                    data = data.With("p7", Part(data, 7));
                    state = State.Stage8;
                    break;
                case State.Stage8:
                    data = data.With("p8", Done8);
                    state = State.Stage9;
                    break;
                case State.Stage9:
                    data = data.With("p9", Part(data, 9));
                    state = State.Stage10;
                    break;
                default:
                    return data.With("p10", Done10);
            }
        }
    }

    private static JsonData Part(JsonData data, int stage) =>
        JsonData.Object(PartNames, [data.Need("bookingId"), data.Need("guest").Need("name"), data.Need("nights"), JsonData.Number(stage)]);

    private static JsonData Done(int stage) => JsonData.Object(["done", "stage"], [JsonData.True, JsonData.Number(stage)]);
}
