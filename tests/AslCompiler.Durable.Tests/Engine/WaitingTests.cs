using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

public sealed class WaitingTests
{
    [Fact]
    public async Task What_only_waits_is_not_in_memory()
    {
        var world = Worlds.Of((handler, options) => new Waits(handler, options));
        var process = await world.StartProcessAsync();
        for (var i = 0; i < 100; i++)
            await process.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-01T00:00:00Z" }""", $"w{i}");

        Assert.Equal(0, process.Engine.LoadedCount);
        Assert.Equal(100, world.Deliveries.Count);
        Assert.Equal(World.Start.AddDays(2), await process.Engine.NextDueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task All_that_wait_are_woken_on_time_and_finish()
    {
        var world = Worlds.Of((handler, options) => new Waits(handler, options));
        var process = await world.StartProcessAsync();
        for (var i = 0; i < 1000; i++)
            await process.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-01T00:00:00Z" }""", $"w{i}");

        world.Clock.SetUtcNow(World.Start.AddDays(2).AddTicks(-1));
        await process.PumpAsync();
        Assert.Equal(1000, world.Deliveries.Count);
        world.Clock.SetUtcNow(World.Start.AddDays(2));
        await process.PumpAsync();

        Assert.Equal(2000, world.Deliveries.Count);
        Assert.Empty((await process.Client.ListAsync(new ExecutionQuery { Status = ExecutionStatus.Running }, TestContext.Current.CancellationToken)).Executions);
    }

    [Fact]
    public async Task A_wait_counts_while_no_process_runs()
    {
        var world = Worlds.Of((handler, options) => new Waits(handler, options));
        var first = await world.StartProcessAsync();
        var arn = (await first.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-10T00:00:00Z" }""")).ExecutionArn;

        world.Clock.Advance(TimeSpan.FromDays(30));
        var second = await world.StartProcessAsync(node: "another");
        await second.PumpAsync();

        Assert.Equal(ExecutionStatus.Succeeded, (await second.Client.DescribeAsync(arn, TestContext.Current.CancellationToken)).Status);
    }
}
