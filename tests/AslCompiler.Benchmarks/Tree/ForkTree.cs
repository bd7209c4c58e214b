using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Tree;

/// <summary>fork.asl.json (W5) by hand. The states of a lane wait for nothing, so the lanes run one after the other.</summary>
internal sealed class ForkTree : ITreeFlow
{
    private static readonly string[] LaneNames = ["lane", "bookingId", "nights"];
    private static readonly JsonData Done = JsonData.Object(["done"], [JsonData.True]);

    public Task<JsonData> RunAsync(JsonData input, CancellationToken cancellationToken = default) => Task.FromResult(Run(input, cancellationToken));

    private static JsonData Run(JsonData data, CancellationToken cancellationToken)
    {
        var lanes = new JsonData[10];
        for (var i = 0; i < lanes.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lanes[i] = Mark(Pick(i + 1, data));
        }
        return data.With("lanes", JsonData.Array(lanes));
    }

    private static JsonData Pick(int lane, JsonData data) =>
        JsonData.Object(LaneNames, [JsonData.Number(lane), data.Need("bookingId"), data.Need("nights")]);

    private static JsonData Mark(JsonData lane) => lane.With("mark", Done);
}
