namespace AslCompiler.Testing.Tests;

/// <summary>What docs/callbacks.md shows.</summary>
public sealed class CallbackTests
{
    private const string AskTask = "sqs:sendMessage.waitForTaskToken";

    [Fact]
    public async Task A_person_answers()
    {
        var inbox = new Inbox();
        // <answer>
        var machine = new ApproveOrder(inbox, new StateMachineOptions());
        var execution = machine.ExecuteAsync("""{"order":17}""");

        // Later, anywhere in the process: the token has come back with the person's answer.
        machine.TaskTokens.SendTaskSuccess(inbox.Token, """{"approved":true}""");

        Assert.Equal("""{"approved":true}""", (await execution).Output!.ToString());
        // </answer>
    }

    [Fact]
    public async Task A_week_passes_in_a_moment()
    {
        var clock = new JumpingTimeProvider();
        var started = clock.GetUtcNow();
        var machine = new ApproveOrder(new Inbox(), clock.Options());
        Assert.Equal("""{"approved":false}""", (await machine.RunAsync("""{"order":17}""")).ToString());
        Assert.Equal(TimeSpan.FromDays(7), clock.GetUtcNow() - started);
    }

    [Fact]
    public async Task A_machine_waits_for_another_one_and_then_for_a_worker()
    {
        var inbox = new Inbox();
        // <share>
        var tokens = new TaskTokens();
        var machines = new StateMachines();
        var activities = new Activities();
        activities.CreateActivity("Pack");
        machines.Add(new ApproveOrder(inbox, new StateMachineOptions { TaskTokens = tokens }));
        var batch = new OrderBatch(inbox, new StateMachineOptions { TaskTokens = tokens, Machines = machines, Activities = activities });
        // </share>
        var execution = batch.ExecuteAsync("""{"order":17}""");
        tokens.SendTaskSuccess(inbox.Token, """{"approved":true}""");

        // <worker>
        var task = await activities.GetTaskAsync("Pack", workerName: "packer 1");
        tokens.SendTaskHeartbeat(task.TaskToken);
        tokens.SendTaskSuccess(task.TaskToken, task.Input);
        // </worker>
        Assert.Equal("""{"approved":true}""", (await execution).Output!.ToString());
    }

    [Fact]
    public async Task A_jumping_clock_brings_the_other_execution_on_before_the_timeout_of_the_task()
    {
        for (var i = 0; i < 50; i++)
        {
            var clock = new JumpingTimeProvider();
            var options = clock.Options();
            options.Machines.Add(new ApproveOrder(new Inbox(), clock.Options()));
            var batch = new OrderBatch(new TaskHandlerMock().Returns("Pack", JsonData.String("packed")), options);
            Assert.Equal(ExecutionStatus.Succeeded, (await batch.ExecuteAsync("""{"order":17}""")).Status);
        }
    }

    private sealed class Inbox : ITaskHandler
    {
        public string Token { get; private set; } = "";

        public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
        {
            Assert.Equal(AskTask, context.TaskName);
            Token = request["MessageBody"]!["Token"]!.GetString()!;
            return new(JsonData.Null);
        }
    }
}
