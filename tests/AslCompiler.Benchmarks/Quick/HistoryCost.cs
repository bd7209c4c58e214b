using AslCompiler.Benchmarks.Measuring;
using AslCompiler.Benchmarks.Workloads;

namespace AslCompiler.Benchmarks.Quick;

/// <summary>What keeping the history costs, for each event: medians of rounds with and without it by turns.</summary>
/// <param name="Workload">What ran.</param>
/// <param name="Nanoseconds">The time of one event.</param>
internal sealed record HistoryCost(string Workload, double Nanoseconds)
{
    private const int Rounds = 9;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(150);

    public static async Task<HistoryCost> MeasureAsync(Workload workload)
    {
        var machine = workload.Compiled();
        var input = JsonData.Parse(workload.Input);
        var keeping = new ExecutionOptions { RecordHistory = true };
        var events = (await machine.ExecuteAsync(input, keeping)).History!.Count;
        var with = Contender("with", keeping);
        var without = Contender("without", new ExecutionOptions());
        await Stopwatches.RunForAsync(without, Round);
        var runs = await Stopwatches.RunForAsync(with, Round);
        var costs = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var kept = await Stopwatches.TimeAsync(with, runs, events);
            var unkept = await Stopwatches.TimeAsync(without, runs, events);
            costs.Add(kept.Nanoseconds - unkept.Nanoseconds);
        }

        return new HistoryCost(workload.Name, Sample.Median(costs));

        Contender Contender(string name, ExecutionOptions options) =>
            new(name, () => machine.ExecuteAsync(input, options), async () => (await machine.ExecuteAsync(input, options)).Output!);
    }
}
