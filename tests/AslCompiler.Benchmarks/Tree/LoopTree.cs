using AslCompiler.Benchmarks.Rivals;

namespace AslCompiler.Benchmarks.Tree;

/// <summary>loop.asl.json (W2) by hand.</summary>
internal sealed class LoopTree : ITreeFlow
{
    private static readonly string[] CounterNames = ["count", "until"];

    private enum State
    {
        IsBelow,
        Add,
        Reached,
    }

    public Task<JsonData> RunAsync(JsonData input, CancellationToken cancellationToken = default) => Task.FromResult(Run(input, cancellationToken));

    private static JsonData Run(JsonData data, CancellationToken cancellationToken)
    {
        var state = State.IsBelow;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (state)
            {
                case State.IsBelow:
                    state = data.Need("count").GetDouble() < data.Need("until").GetDouble() ? State.Add : State.Reached;
                    break;
                case State.Add:
                    data = JsonData.Object(CounterNames, [JsonData.Number(checked(data.Need("count").GetInt64() + 1)), data.Need("until")]);
                    state = State.IsBelow;
                    break;
                default:
                    return data;
            }
        }
    }
}
