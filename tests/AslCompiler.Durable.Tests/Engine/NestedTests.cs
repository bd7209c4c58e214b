using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

public sealed class NestedTests
{
    private const string Prefix = "arn:aws:states:us-east-1:111111111111:execution:";

    private readonly World _world = new(
        static (context, request, _) => context.TaskName == "Check" ? throw new TaskFailedException("Broken", "a cause") : new(request),
        (handler, options) => new Office(handler, options),
        (handler, options) => new Waits(handler, options),
        (handler, options) => new Trips(handler, options));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Executions_are_started_awaited_and_their_failure_is_caught()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Office.Definition, "{}", "x")).ExecutionArn;
        // While it waits for another one, nothing of it is in memory.
        Assert.Equal(0, process.Engine.LoadedCount);
        await RunAsync(process, TimeSpan.FromDays(4));

        var description = await process.Client.DescribeAsync(arn, Token);
        Assert.Equal(ExecutionStatus.Succeeded, description.Status);
        Assert.Equal(Prefix + "waits:alone", description.Output!["started"]!["arn"]!.GetString());
        Assert.Equal("SUCCEEDED", description.Output["awaited"]!["status"]!.GetString());
        Assert.Equal(arn, description.Output["awaited"]!["output"]!["AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID"]!.GetString());
        var all = (await process.Client.ListAsync(cancellationToken: Token)).Executions;
        Assert.Equal(4, all.Count);
        var failed = all.Single(execution => execution.Status == ExecutionStatus.Failed);
        Assert.Equal("Broken", failed.Error);
        var history = (await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events;
        Assert.Equal(
            [HistoryEventType.TaskScheduled, HistoryEventType.TaskStarted, HistoryEventType.TaskSubmitted, HistoryEventType.TaskFailed],
            history.Where(e => e.StateName == "Fail below").Select(e => e.Type).Skip(1).Take(4));
        var cause = JsonData.Parse(history.Single(e => e.Type == HistoryEventType.TaskFailed).Cause!);
        Assert.Equal(("FAILED", failed.ExecutionArn, "a cause"), (cause["Status"]!.GetString(), cause["ExecutionArn"]!.GetString(), cause["Cause"]!.GetString()));
    }

    [Fact]
    public async Task When_its_starter_is_stopped_an_awaited_execution_is_stopped_too()
    {
        var process = await _world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Office.Definition, "{}", "x")).ExecutionArn;

        await process.Client.StopAsync(arn, cancellationToken: Token);
        await process.PumpAsync();

        var statuses = (await process.Client.ListAsync(cancellationToken: Token)).Executions.ToDictionary(execution => execution.Name, execution => execution.Status);
        Assert.Equal((ExecutionStatus.Aborted, ExecutionStatus.Running), (statuses["x"], statuses["alone"]));
        Assert.Equal(2, statuses.Values.Count(status => status == ExecutionStatus.Aborted));
    }

    [Fact]
    public async Task A_name_that_another_execution_has_fails_the_task()
    {
        var process = await _world.StartProcessAsync();
        await process.Client.StartAsync(Waits.Definition, """{ "until": "2026-01-01T00:00:00Z" }""", "alone");

        var arn = (await process.Client.StartAsync(Office.Definition, "{}", "x")).ExecutionArn;

        Assert.Equal("StepFunctions.ExecutionAlreadyExistsException", (await process.Client.DescribeAsync(arn, Token)).Error);
    }

    private async Task RunAsync(Process process, TimeSpan time)
    {
        var end = _world.Clock.GetUtcNow() + time;
        await process.PumpAsync();
        while (await process.Engine.NextDueAsync(Token) is { } due && due <= end)
        {
            _world.Clock.SetUtcNow(due);
            await process.PumpAsync();
        }
    }
}
