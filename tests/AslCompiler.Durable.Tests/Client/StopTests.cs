using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Client;

public sealed class StopTests
{
    [Fact]
    public async Task A_running_handler_is_cancelled_and_the_execution_aborted()
    {
        var cancelled = false;
        var world = new World(
            async (_, request, token) =>
            {
                // Not disposed: the delay is cancelled first, and what follows it could take this back before it is called.
                token.Register(() => cancelled = true);
                await Task.Delay(Timeout.Infinite, token);
                return request;
            },
            (handler, options) => new Branches(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Branches.Definition, "{}")).ExecutionArn;

        await process.Client.StopAsync(arn, "Enough", "of it", TestContext.Current.CancellationToken);

        var description = await process.Client.DescribeAsync(arn, TestContext.Current.CancellationToken);
        Assert.True(cancelled);
        Assert.Equal((ExecutionStatus.Aborted, "Enough", "of it"), (description.Status, description.Error, description.Cause));
        var last = (await process.Client.GetHistoryAsync(arn, new HistoryQuery { ReverseOrder = true, MaxResults = 1 }, TestContext.Current.CancellationToken)).Events.Single();
        Assert.Equal((HistoryEventType.ExecutionAborted, 0L, "Enough", "of it"), (last.Type, last.PreviousEventId, last.Error, last.Cause));
        Assert.Equal(0, process.Engine.LoadedCount);
    }

    [Fact]
    public async Task What_waits_is_stopped_without_being_woken_by_time()
    {
        var world = Worlds.Of((handler, options) => new Waits(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-10T00:00:00Z" }""")).ExecutionArn;

        await process.Client.StopAsync(arn, cancellationToken: TestContext.Current.CancellationToken);
        await process.PumpAsync();

        Assert.Equal(ExecutionStatus.Aborted, (await process.Client.DescribeAsync(arn, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task Any_process_may_stop_what_another_one_runs()
    {
        var world = Worlds.NeverEnding((handler, options) => new Waits(handler, options));
        var owner = await world.StartProcessAsync(node: "owner");
        var other = await world.StartProcessAsync(node: "other");
        var arn = (await owner.Client.StartAsync(Waits.Definition, "{}")).ExecutionArn;

        await other.Client.StopAsync(arn, cancellationToken: TestContext.Current.CancellationToken);
        await owner.PumpAsync();

        Assert.Equal(ExecutionStatus.Aborted, (await other.Client.DescribeAsync(arn, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task What_has_ended_stays_as_it_is()
    {
        var world = Worlds.Of((handler, options) => new Chain(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Chain.Definition, """{ "id": 1, "price": 1 }""")).ExecutionArn;
        var before = await process.Client.DescribeAsync(arn, TestContext.Current.CancellationToken);

        await process.Client.StopAsync(arn, "Late", cancellationToken: TestContext.Current.CancellationToken);

        var after = await process.Client.DescribeAsync(arn, TestContext.Current.CancellationToken);
        Assert.Equal((before.Status, before.StopDate, before.Error), (after.Status, after.StopDate, after.Error));
    }
}
