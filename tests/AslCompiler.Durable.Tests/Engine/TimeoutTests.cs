using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

public sealed class TimeoutTests
{
    private readonly World _world = Worlds.NeverEnding((handler, options) => new Slow(handler, options));

    [Fact]
    public async Task A_task_times_out_in_the_process_that_runs_it()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Slow.Definition, "{}")).ExecutionArn;

        _world.Clock.Advance(TimeSpan.FromSeconds(600));

        Assert.Equal([World.Start.AddSeconds(600)], await TimesOfAsync(process, arn, HistoryEventType.LambdaFunctionTimedOut));
        Assert.Equal(0, process.Engine.LoadedCount);
        Assert.Equal(World.Start.AddSeconds(660), await process.Engine.NextDueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_timeout_counts_from_the_schedule_not_from_the_restart()
    {
        var first = await _world.StartProcessAsync();
        var arn = (await first.Client.StartAsync(Slow.Definition, "{}")).ExecutionArn;
        _world.Clock.Advance(TimeSpan.FromSeconds(500));

        var second = await _world.StartProcessAsync();
        await second.PumpAsync();
        Assert.Equal(2, _world.Deliveries.Count);
        _world.Clock.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal([World.Start.AddSeconds(600)], await TimesOfAsync(second, arn, HistoryEventType.LambdaFunctionTimedOut));
    }

    [Fact]
    public async Task What_timed_out_while_no_process_ran_is_not_delivered_again()
    {
        var first = await _world.StartProcessAsync();
        var arn = (await first.Client.StartAsync(Slow.Definition, "{}")).ExecutionArn;
        _world.Clock.Advance(TimeSpan.FromSeconds(599));
        await first.Engine.CloseAsync(TestContext.Current.CancellationToken);
        _world.Clock.Advance(TimeSpan.FromSeconds(1000));

        var second = await _world.StartProcessAsync();
        await second.PumpAsync();

        Assert.Single(await TimesOfAsync(second, arn, HistoryEventType.LambdaFunctionTimedOut));
        Assert.Single(_world.Deliveries);
    }

    [Fact]
    public async Task A_late_word_of_a_handler_changes_nothing()
    {
        TaskContext? late = null;
        var world = new World(
            (context, _, _) =>
            {
                late ??= context;
                return new(new TaskCompletionSource<JsonData>().Task);
            },
            (handler, options) => new Slow(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Slow.Definition, "{}")).ExecutionArn;
        world.Clock.Advance(TimeSpan.FromSeconds(600));
        Assert.Equal(0, process.Engine.LoadedCount);

        late!.Heartbeat();

        Assert.Equal(World.Start.AddSeconds(660), await process.Engine.NextDueAsync(TestContext.Current.CancellationToken));
        world.Clock.Advance(TimeSpan.FromSeconds(60));
        await process.PumpAsync();
        Assert.Equal(ExecutionStatus.Running, (await process.Client.DescribeAsync(arn, TestContext.Current.CancellationToken)).Status);
        Assert.Equal(2, world.Deliveries.Count);
    }

    [Fact]
    public async Task The_machines_timeout_counts_across_restarts()
    {
        var first = await _world.StartProcessAsync();
        var arn = (await first.Client.StartAsync(Slow.Definition, "{}")).ExecutionArn;
        await first.Engine.CloseAsync(TestContext.Current.CancellationToken);
        _world.Clock.Advance(TimeSpan.FromSeconds(7200));

        var second = await _world.StartProcessAsync();
        await second.PumpAsync();

        var description = await second.Client.DescribeAsync(arn, TestContext.Current.CancellationToken);
        Assert.Equal(ExecutionStatus.TimedOut, description.Status);
        Assert.Null(description.Error);
        Assert.Equal(HistoryEventType.ExecutionTimedOut, (await second.Client.GetHistoryAsync(arn, cancellationToken: TestContext.Current.CancellationToken)).Events[^1].Type);
    }

    private static async Task<DateTimeOffset[]> TimesOfAsync(Process process, string arn, HistoryEventType type) =>
        [.. (await process.Client.GetHistoryAsync(arn, cancellationToken: TestContext.Current.CancellationToken)).Events.Where(e => e.Type == type).Select(e => e.Timestamp)];
}
