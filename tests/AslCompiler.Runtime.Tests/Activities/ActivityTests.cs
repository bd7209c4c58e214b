namespace AslCompiler.Runtime.Tests;

public sealed class ActivityTests
{
    private const string Arn = "arn:aws:states:us-east-1:111111111111:activity:Pack";

    private static StateInfo Pack(long? timeout = null, long? heartbeat = null, Retrier[]? retry = null) => new("A", StateType.Task)
    {
        Resource = Arn,
        ResourceKind = ResourceKind.Activity,
        TaskName = "Pack",
        TimeoutSeconds = timeout,
        HeartbeatSeconds = heartbeat,
        Retry = retry ?? [],
    };

    private static Bench Of(StateInfo info, Activities activities) =>
        Bench.Of(new Flow().Task(info), (_, _, _) => throw new InvalidOperationException("no handler"), options => options.Activities = activities);

    [Theory]
    [InlineData(Arn, true)]
    [InlineData("Pack", true)]
    [InlineData("Pack", false)]
    public async Task A_worker_takes_the_task_and_answers_its_token(string name, bool isWorkerFirst)
    {
        var activities = new Activities();
        activities.CreateActivity(name);
        var bench = Of(Pack(), activities);
        var polling = isWorkerFirst ? activities.GetTaskAsync(name, "w1", TestContext.Current.CancellationToken) : null;
        var running = bench.Run("7");
        polling ??= activities.GetTaskAsync(name, "w1", TestContext.Current.CancellationToken);
        var task = await polling;
        Assert.Equal("7", task.Input.ToString());
        bench.TaskTokens.SendTaskSuccess(task.TaskToken, "8");
        var execution = await running;
        Assert.Equal("8", execution.Output!.ToString());
        Assert.Equal(["3<-2 ActivityScheduled", "4<-3 ActivityStarted", "5<-4 ActivitySucceeded"], Bench.Lines(execution)[2..5]);
        Assert.Equal("w1", execution.History![3].WorkerName);
    }

    [Fact]
    public async Task A_worker_may_fail_the_task_and_a_retry_is_another_task()
    {
        var activities = new Activities();
        activities.CreateActivity("Pack");
        var bench = Of(Pack(retry: [new("Mine") { MaxAttempts = 1, IntervalSeconds = 1 }]), activities);
        var running = bench.Run();
        var first = await activities.GetTaskAsync("Pack", cancellationToken: TestContext.Current.CancellationToken);
        bench.TaskTokens.SendTaskFailure(first.TaskToken, "Mine", "why");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await activities.GetTaskAsync("Pack", cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEqual(first.TaskToken, second.TaskToken);
        bench.TaskTokens.SendTaskFailure(second.TaskToken, "Mine", "why");
        var execution = await running;
        Assert.Equal(("Mine", "why"), (execution.Error, execution.Cause));
        Assert.Equal(["4<-3 ActivityStarted", "5<-4 ActivityFailed", "6<-5 ActivityScheduled", "7<-6 ActivityStarted"], Bench.Lines(execution)[3..7]);
    }

    [Theory]
    [InlineData(10L, null)]
    [InlineData(null, 10L)]
    public async Task Nobody_takes_the_task_and_it_times_out_straight_after_it_was_scheduled(long? timeout, long? heartbeat)
    {
        var activities = new Activities();
        activities.CreateActivity("Pack");
        var bench = Of(Pack(timeout, heartbeat), activities);
        var running = bench.Run();
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        var execution = await running;
        Assert.Equal("States.Timeout", execution.Error);
        Assert.Equal("4<-3 ActivityTimedOut", Bench.Lines(execution)[3]);
        // What has timed out is not handed out.
        Assert.False(activities.GetTaskAsync("Pack", cancellationToken: TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task A_heartbeat_keeps_the_task_of_a_worker_alive()
    {
        var activities = new Activities();
        activities.CreateActivity("Pack");
        var bench = Of(Pack(heartbeat: 10), activities);
        var running = bench.Run();
        var task = await activities.GetTaskAsync("Pack", cancellationToken: TestContext.Current.CancellationToken);
        bench.Clock.Advance(TimeSpan.FromSeconds(9));
        bench.TaskTokens.SendTaskHeartbeat(task.TaskToken);
        bench.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("States.Timeout", (await running).Error);
        Assert.Equal("TaskTimedOut", Assert.Throws<TaskTokenException>(() => bench.TaskTokens.SendTaskHeartbeat(task.TaskToken)).Code);
    }

    [Fact]
    public async Task A_deleted_activity_ends_the_execution()
    {
        var activities = new Activities();
        activities.DeleteActivity(Arn);
        var execution = await Of(Pack(), activities).Run();
        Assert.Equal("States.Runtime", execution.Error);
        Assert.Equal($"An error occurred while executing the state 'A' (entered at the event id #2). The activity {Arn} does not exist.", execution.Cause);
        Assert.Equal(3, execution.History!.Count);
    }

    [Fact]
    public async Task A_worker_that_is_cancelled_takes_nothing()
    {
        var activities = new Activities();
        activities.CreateActivity("Pack");
        using var stop = new CancellationTokenSource();
        var gone = activities.GetTaskAsync("Pack", cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        var bench = Of(Pack(), activities);
        var running = bench.Run();
        var task = await activities.GetTaskAsync("Pack", cancellationToken: TestContext.Current.CancellationToken);
        bench.TaskTokens.SendTaskSuccess(task.TaskToken, "1");
        Assert.Equal("1", (await running).Output!.ToString());
    }

    [Fact]
    public async Task An_activity_that_nobody_has_created_is_the_handlers_affair()
    {
        var bench = Bench.Of(new Flow().Task(Pack()), (_, _, _) => new(JsonData.Number(1)));
        var execution = await bench.Run();
        Assert.Equal("1", execution.Output!.ToString());
        Assert.Contains("4<-3 ActivityStarted", Bench.Lines(execution));
    }
}
