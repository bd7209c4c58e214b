using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

public sealed class CommitTests
{
    [Fact]
    public async Task A_start_and_each_task_cost_one_commit()
    {
        var scenario = Scenarios.All.Single(scenario => scenario.Name == "chain");
        var run = await ScenarioRun.OfAsync(scenario);

        Assert.Equal(run.Deliveries.Count + 1, run.Writes);
    }

    [Fact]
    public async Task Observers_hear_of_what_is_durable_only()
    {
        var seen = new List<HistoryEvent>();
        World? world = null;
        world = new World(static (_, request, _) => new(request), (handler, options) =>
        {
            options.Observers.Add(new Observer(async e =>
            {
                var observer = await world!.StartObserverAsync();
                Assert.Contains((await observer.GetHistoryAsync(e.ExecutionId)).Events, stored => stored.Id == e.Id);
                seen.Add(e);
            }));
            return new Chain(handler, options);
        });
        var process = await world.StartProcessAsync();

        var arn = (await process.Client.StartAsync(Chain.Definition, """{ "id": 1, "price": 1 }""")).ExecutionArn;

        var history = (await process.Client.GetHistoryAsync(arn, cancellationToken: TestContext.Current.CancellationToken)).Events;
        Assert.Equal(history.Select(e => e.Id), seen.Select(e => e.Id));
    }

    private sealed class Observer(Func<HistoryEvent, Task> tell) : IExecutionObserver
    {
        // The store in memory answers at once.
        public void OnEvent(HistoryEvent e) => tell(e).GetAwaiter().GetResult();
    }
}
