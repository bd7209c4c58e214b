using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Client;

public sealed class RedriveTests
{
    private const string Input = """{ "id": 7, "legs": [1, 2, 3, 4, 5] }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_succeeded_is_not_done_again()
    {
        var run = await ScenarioRun.OfAsync(Scenarios.All.Single(scenario => scenario.Name == "redrives"));

        Assert.Equal(ExecutionStatus.Succeeded, run.Description.Status);
        Assert.Equal(3, run.Description.RedriveCount);
        var deliveries = run.Deliveries.CountBy(delivery => delivery.State).ToDictionary();
        // A retry belongs to the first drive of Check.
        Assert.Equal((3, 1, 1), (deliveries["Check"], deliveries["Book"], deliveries["Pack"]));
        // It fails, then it flies.
        Assert.Equal(2, run.Deliveries.Where(delivery => delivery.State == "Fly").DistinctBy(delivery => delivery.AttemptId).Count());
        // Of the items only the broken one and those that were stopped with it.
        Assert.Equal([2L, 2, 3], run.Description.Output!.Items.Take(3).Select(leg => leg["with"]!["redriven"]!.GetInt64()));
        Assert.Equal(5, run.Description.Output.Items.Count);
    }

    [Fact]
    public async Task The_history_tells_of_a_redrive_and_schedules_the_failed_task_again()
    {
        var run = await ScenarioRun.OfAsync(Scenarios.All.Single(scenario => scenario.Name == "redrives"));

        var redriven = run.History.Index().First(e => e.Item.Type == HistoryEventType.ExecutionRedriven);
        Assert.Equal((1, run.History[redriven.Index - 1].Id), (redriven.Item.RedriveCount, redriven.Item.PreviousEventId));
        Assert.Equal(HistoryEventType.ExecutionFailed, run.History[redriven.Index - 1].Type);
        var next = run.History[redriven.Index + 1];
        Assert.Equal((HistoryEventType.LambdaFunctionScheduled, "Check", redriven.Item.Id), (next.Type, next.StateName, next.PreviousEventId));
        Assert.Equal("""{"redriven":1,"retry":0}""", Compact(next.Input!));
        // Each state is entered once, and left once.
        Assert.All(run.History.Where(e => e.Type == HistoryEventType.TaskStateEntered && e.StateName != "Drive").CountBy(e => e.StateName!), state => Assert.Equal(1, state.Value));
    }

    [Fact]
    public async Task What_runs_or_has_succeeded_cannot_be_redriven()
    {
        var world = Worlds.Of((handler, options) => new Approval(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Approval.Definition, """{ "id": 7 }""")).ExecutionArn;
        await RefusedAsync(process, arn, "Execution is RUNNING and cannot be redriven");

        await process.Client.SendTaskSuccessAsync(world.OpenTokens.Single().Token, 1, Token);
        await process.PumpAsync();

        await RefusedAsync(process, arn, "Execution is SUCCEEDED and cannot be redriven");
    }

    [Fact]
    public async Task After_fourteen_days_an_execution_cannot_be_redriven()
    {
        var (world, process, arn) = await FailedAsync();
        Assert.True((await process.Client.DescribeAsync(arn, Token)).IsRedrivable);
        world.Clock.Advance(TimeSpan.FromDays(15));

        Assert.False((await process.Client.DescribeAsync(arn, Token)).IsRedrivable);
        await RefusedAsync(process, arn, "Execution redrivable period exceeded");
    }

    [Fact]
    public async Task A_stopped_execution_goes_on_where_it_was_stopped()
    {
        var world = Worlds.Of((handler, options) => new Waits(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-01T00:00:00Z" }""")).ExecutionArn;
        world.Clock.Advance(TimeSpan.FromDays(1));
        await process.Client.StopAsync(arn, "Enough", cancellationToken: Token);
        await process.PumpAsync();
        Assert.Equal(ExecutionStatus.Aborted, (await process.Client.DescribeAsync(arn, Token)).Status);

        Assert.Equal(world.Clock.GetUtcNow(), await process.Client.RedriveAsync(arn, Token));
        // The wait is whole again.
        Assert.Equal(World.Start.AddDays(3), await process.Engine.NextDueAsync(Token));
        world.Clock.Advance(TimeSpan.FromDays(2));
        await process.PumpAsync();

        var description = await process.Client.DescribeAsync(arn, Token);
        Assert.Equal((ExecutionStatus.Succeeded, 1), (description.Status, description.RedriveCount));
        Assert.Equal(["Reserve", "Ship"], world.Deliveries.Select(delivery => delivery.State));
    }

    [Fact]
    public async Task Of_two_redrives_at_once_one_is_taken()
    {
        var (world, process, arn) = await FailedAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await process.Client.RedriveAsync(arn);
                return "";
            }
            catch (ExecutionRequestException exception)
            {
                return exception.Code;
            }
        })));

        // It waits for its retry, so that the others find it running.
        Assert.Single(results, "");
        Assert.Equal(1, (await process.Client.DescribeAsync(arn, Token)).RedriveCount);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await process.PumpAsync();
        Legality.CheckHistory((await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events);
    }

    [Fact]
    public async Task Without_its_definition_an_execution_cannot_be_redriven()
    {
        var (world, _, arn) = await FailedAsync();
        var other = new World(static (_, request, _) => new(request), (handler, options) => new Chain(handler, options)) { Store = world.Store };

        await RefusedAsync(await other.StartProcessAsync(), arn, Trips.Definition.Sha256);
    }

    private static async Task<(World World, Process Process, string Arn)> FailedAsync()
    {
        var world = new World(static (_, _, _) => throw new TaskFailedException("Broken"), (handler, options) => new Trips(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Trips.Definition, Input)).ExecutionArn;
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await process.PumpAsync();
        Assert.Equal(ExecutionStatus.Failed, (await process.Client.DescribeAsync(arn, Token)).Status);
        return (world, process, arn);
    }

    private static async Task RefusedAsync(Process process, string arn, string message)
    {
        var exception = await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.RedriveAsync(arn, Token));
        Assert.Equal("ExecutionNotRedrivable", exception.Code);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static string Compact(JsonData data) => data.ToString().Replace(" ", "", StringComparison.Ordinal);
}
