using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Client;

public sealed class ActivityTests
{
    private const string Pack = "arn:aws:states:us-east-1:111111111111:activity:Pack";
    private const string Input = """{ "id": 7, "items": [] }""";

    private readonly World _world = Worlds.Of((handler, options) => new Packing(handler, options));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_task_waits_for_a_worker_and_costs_no_memory()
    {
        var process = await _world.StartProcessAsync();
        await process.Client.CreateActivityAsync("Pack", Token);
        var arn = (await process.Client.StartAsync(Packing.Definition, Input)).ExecutionArn;
        Assert.Equal(0, process.Engine.LoadedCount);

        // Another process has the worker.
        _world.Clock.Advance(TimeSpan.FromSeconds(40));
        var other = await _world.StartProcessAsync(node: "other");
        var task = (await other.Client.GetActivityTaskAsync(Pack, "ada", Token))!;
        Assert.Equal("""{"id":7,"retry":0}""", task.Input.ToString().Replace(" ", "", StringComparison.Ordinal));
        await other.PumpAsync();
        Assert.Equal((HistoryEventType.ActivityStarted, "ada"), await LastAsync(other, arn));
        await other.Client.SendTaskSuccessAsync(task.TaskToken, 1, Token);
        await other.PumpAsync();

        Assert.Equal(ExecutionStatus.Succeeded, (await other.Client.DescribeAsync(arn, Token)).Status);
        Assert.Equal("TaskTimedOut", (await Assert.ThrowsAsync<ExecutionRequestException>(() => other.Client.SendTaskSuccessAsync(task.TaskToken, 1, Token))).Code);
    }

    [Fact]
    public async Task A_task_without_heartbeat_times_out_whether_or_not_a_worker_has_it()
    {
        var process = await _world.StartProcessAsync();
        await process.Client.CreateActivityAsync("Pack", Token);
        var arn = (await process.Client.StartAsync(Packing.Definition, Input)).ExecutionArn;
        Assert.Equal(World.Start.AddSeconds(60), await process.Engine.NextDueAsync(Token));
        var task = (await process.Client.GetActivityTaskAsync(Pack, cancellationToken: Token))!;
        await process.PumpAsync();
        _world.Clock.Advance(TimeSpan.FromSeconds(50));
        await process.Client.SendTaskHeartbeatAsync(task.TaskToken, Token);
        await process.PumpAsync();

        _world.Clock.Advance(TimeSpan.FromSeconds(60));
        await process.PumpAsync();

        Assert.Equal(("States.Timeout", ExecutionStatus.Failed), ((await process.Client.DescribeAsync(arn, Token)).Error, (await process.Client.DescribeAsync(arn, Token)).Status));
    }

    [Fact]
    public async Task Each_task_goes_to_one_of_many_workers()
    {
        var process = await _world.StartProcessAsync();
        await process.Client.CreateActivityAsync("Pack", Token);
        var workers = Enumerable.Range(0, 5).Select(i => process.Client.GetActivityTaskAsync(Pack, $"w{i}", Token)).ToArray();
        Assert.All(workers, worker => Assert.False(worker.IsCompleted));

        for (var i = 0; i < 5; i++)
            await process.Client.StartAsync(Packing.Definition, $$"""{ "id": {{i}}, "items": [] }""");
        _world.Clock.Advance(TimeSpan.FromSeconds(1));

        var tasks = await Task.WhenAll(workers);
        Assert.Equal([0L, 1, 2, 3, 4], tasks.Select(task => task!.Input["id"]!.GetInt64()).Order());
    }

    [Fact]
    public async Task A_poll_ends_with_nothing_after_a_minute()
    {
        var process = await _world.StartProcessAsync();
        await process.Client.CreateActivityAsync("Pack", Token);

        var poll = process.Client.GetActivityTaskAsync(Pack, cancellationToken: Token);
        for (var second = 0; second < 60 && !poll.IsCompleted; second++)
            await AdvanceAsync(_world);

        Assert.Null(await poll);
    }

    [Fact]
    public async Task An_activity_is_created_once_listed_and_deleted()
    {
        var process = await _world.StartProcessAsync();
        var created = await process.Client.CreateActivityAsync("Pack", Token);
        _world.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new ActivityDescription(Pack, "Pack", World.Start), created);
        Assert.Equal(created, await process.Client.CreateActivityAsync("Pack", Token));
        Assert.Equal(created, Assert.Single(await process.Client.ListActivitiesAsync(Token)));
        await process.Client.DeleteActivityAsync(Pack, Token);
        await process.Client.DeleteActivityAsync("arn:none", Token);

        Assert.Empty(await process.Client.ListActivitiesAsync(Token));
        Assert.Equal("ActivityDoesNotExist", (await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.GetActivityTaskAsync(Pack, cancellationToken: Token))).Code);
        var arn = (await process.Client.StartAsync(Packing.Definition, Input)).ExecutionArn;
        var description = await process.Client.DescribeAsync(arn, Token);
        Assert.Equal("States.Runtime", description.Error);
        Assert.EndsWith($"The activity {Pack} does not exist.", description.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_those_that_AWS_allows()
    {
        var process = await _world.StartProcessAsync();

        Assert.Equal("InvalidName", (await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.CreateActivityAsync("a b", Token))).Code);
    }

    [Fact]
    public async Task Tasks_of_an_activity_that_nobody_created_go_to_the_handler()
    {
        var process = await _world.StartProcessAsync();

        var arn = (await process.Client.StartAsync(Packing.Definition, Input)).ExecutionArn;

        Assert.Equal(ExecutionStatus.Succeeded, (await process.Client.DescribeAsync(arn, Token)).Status);
        Assert.Equal(["Pack", "Ship"], _world.Deliveries.Select(delivery => delivery.State));
    }

    private static async Task AdvanceAsync(World world)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        // The poll goes on on another thread.
        await Task.Yield();
        SpinWait.SpinUntil(() => false, 2);
    }

    private static async Task<(HistoryEventType, string?)> LastAsync(Process process, string arn)
    {
        var last = (await process.Client.GetHistoryAsync(arn, new HistoryQuery { ReverseOrder = true, MaxResults = 1 }, Token)).Events[0];
        return (last.Type, last.WorkerName);
    }
}
