using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Client;

public sealed class CallbackTests
{
    private readonly World _world = Worlds.Of((handler, options) => new Approval(handler, options));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_process_may_answer_and_the_one_that_is_free_goes_on()
    {
        var (arn, token) = await AskAsync(await _world.StartProcessAsync(node: "asks"));
        var answers = await _world.StartObserverAsync();
        await answers.SendTaskSuccessAsync(token, """{ "by": "ada" }""", Token);

        var goesOn = await _world.StartProcessAsync(node: "goes on");
        await goesOn.PumpAsync();

        var description = await goesOn.Client.DescribeAsync(arn, Token);
        Assert.Equal(ExecutionStatus.Succeeded, description.Status);
    }

    [Fact]
    public async Task A_token_is_good_for_one_answer()
    {
        var process = await _world.StartProcessAsync();
        var (_, token) = await AskAsync(process);
        await process.Client.SendTaskFailureAsync(token, "Refused", cancellationToken: Token);

        Assert.Equal("TaskTimedOut", (await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.SendTaskSuccessAsync(token, 1, Token))).Code);
        await process.PumpAsync();
        Assert.Equal("TaskTimedOut", (await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.SendTaskSuccessAsync(token, 1, Token))).Code);
        Assert.Equal("TaskTimedOut", (await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.SendTaskHeartbeatAsync(token, Token))).Code);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_refused(string token)
    {
        var process = await _world.StartProcessAsync();

        Assert.Equal("InvalidToken", (await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.SendTaskSuccessAsync(token, 1, Token))).Code);
    }

    [Fact]
    public async Task A_heartbeat_keeps_the_task_alive_in_memory_or_not()
    {
        var process = await _world.StartProcessAsync();
        var (arn, token) = await AskAsync(process);

        for (var i = 0; i < 3; i++)
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(3000));
            await process.Client.SendTaskHeartbeatAsync(token, Token);
            await process.PumpAsync();
        }
        _world.Clock.Advance(TimeSpan.FromSeconds(3599));
        await process.PumpAsync();
        Assert.Equal(ExecutionStatus.Running, (await process.Client.DescribeAsync(arn, Token)).Status);
        Assert.Equal(0, process.Engine.LoadedCount);

        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        await process.PumpAsync();
        var timedOut = (await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events.Single(e => e.Type == HistoryEventType.TaskTimedOut);
        Assert.Equal(World.Start.AddSeconds(9000 + 3600), timedOut.Timestamp);
        Assert.Equal(ExecutionStatus.Succeeded, (await process.Client.DescribeAsync(arn, Token)).Status);
    }

    [Fact]
    public async Task An_answer_before_the_handler_has_returned_waits_for_it()
    {
        var returned = new TaskCompletionSource<JsonData>();
        var world = new World((context, request, _) => context.TaskToken is null ? new(request) : new(returned.Task), (handler, options) => new Approval(handler, options));
        var process = await world.StartProcessAsync();
        var (arn, token) = await AskAsync(process, world);

        await process.Client.SendTaskSuccessAsync(token, """{ "by": "ada" }""", Token);
        Assert.Equal(HistoryEventType.TaskStarted, (await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events[^1].Type);
        returned.SetResult("asked");

        Assert.Equal(ExecutionStatus.Succeeded, (await process.Client.DescribeAsync(arn, Token)).Status);
        Assert.Contains((await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events, e => e.Type == HistoryEventType.TaskSubmitted);
    }

    private Task<(string Arn, string Token)> AskAsync(Process process) => AskAsync(process, _world);

    private static async Task<(string Arn, string Token)> AskAsync(Process process, World world)
    {
        var arn = (await process.Client.StartAsync(Approval.Definition, """{ "id": 7 }""")).ExecutionArn;
        return (arn, world.OpenTokens.Single().Token);
    }
}
