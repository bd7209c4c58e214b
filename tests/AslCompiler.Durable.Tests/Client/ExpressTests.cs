using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;
using Microsoft.Extensions.Logging;

namespace AslCompiler.Durable.Tests.Client;

public sealed class ExpressTests
{
    private const string Input = """{ "id": 1, "price": 1 }""";
    private readonly Recorder _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private World NewWorld(Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> handle, HistoryLogLevel level = HistoryLogLevel.Off, bool data = false) => new(handle, (handler, options) =>
    {
        options.Type = StateMachineType.Express;
        options.Observers.Add(new HistoryLogger(_log, level, data));
        return new Chain(handler, options);
    });

    [Fact]
    public async Task A_synchronous_start_gives_the_end_and_stores_nothing()
    {
        var process = await NewWorld(static (_, _, _) => new(JsonData.Parse(Input))).StartProcessAsync();

        var execution = await process.Client.StartSyncAsync(Chain.Definition, JsonData.Parse(Input), "a", Token);

        Assert.Equal((ExecutionStatus.Succeeded, "a"), (execution.Status, execution.Name));
        Assert.Equal(0, process.Store.Writes);
    }

    [Fact]
    public async Task A_synchronous_start_that_fails_is_no_exception()
    {
        var process = await NewWorld(static (_, _, _) => throw new TaskFailedException("Broken")).StartProcessAsync();

        Assert.Equal((ExecutionStatus.Failed, "Broken"), await EndAsync(process));

        static async Task<(ExecutionStatus, string?)> EndAsync(Process process)
        {
            var execution = await process.Client.StartSyncAsync(Chain.Definition, JsonData.Parse(Input), cancellationToken: Token);
            return (execution.Status, execution.Error);
        }
    }

    [Fact]
    public async Task After_a_crash_a_started_execution_runs_from_its_start_again()
    {
        var hangs = true;
        var world = NewWorld((context, _, token) => context.StateName == "Quote" ? new(JsonData.Parse(Input)) : hangs ? NeverAsync(token) : new(JsonData.EmptyObject));
        var first = await world.StartProcessAsync();
        var started = await first.Client.StartAsync(Chain.Definition, JsonData.Parse(Input), "a");
        var delivered = world.Deliveries.Count;
        Assert.InRange(delivered, 1, 100);

        hangs = false;
        var second = await world.StartProcessAsync();
        await second.PumpAsync();

        Assert.Equal(world.Deliveries[0].State, world.Deliveries[delivered].State);
        Assert.Equal("InvalidArn", (await Assert.ThrowsAsync<ExecutionRequestException>(() => second.Client.DescribeAsync(started.ExecutionArn, Token))).Code);
        Assert.Empty((await second.Client.ListAsync(cancellationToken: Token)).Executions);
        // It has ended: nothing is left to run.
        var third = await world.StartProcessAsync();
        delivered = world.Deliveries.Count;
        await third.PumpAsync();
        Assert.Equal(delivered, world.Deliveries.Count);
    }

    [Fact]
    public async Task A_name_may_be_used_again()
    {
        var process = await NewWorld(static (_, _, _) => new(JsonData.Parse(Input))).StartProcessAsync();

        var one = await process.Client.StartAsync(Chain.Definition, Input, "a");
        var other = await process.Client.StartAsync(Chain.Definition, Input, "a");

        Assert.NotEqual(one.ExecutionArn, other.ExecutionArn);
    }

    [Fact]
    public async Task What_is_only_for_one_type_is_refused_for_the_other()
    {
        var express = await NewWorld(static (_, _, _) => new(JsonData.Parse(Input))).StartProcessAsync();
        var standard = await Worlds.Of((handler, options) => new Chain(handler, options)).StartProcessAsync();
        var arn = new Chain(new World(static (_, _, _) => new(JsonData.Parse(Input)))).Arn;

        Assert.Equal("StateMachineTypeNotSupported", (await Assert.ThrowsAsync<ExecutionRequestException>(() => standard.Client.StartSyncAsync(Chain.Definition, JsonData.Parse(Input), cancellationToken: Token))).Code);
        Assert.Equal("StateMachineTypeNotSupported", (await Assert.ThrowsAsync<ExecutionRequestException>(() => express.Client.ListAsync(new ExecutionQuery { StateMachineArn = arn }, Token))).Code);
    }

    [Theory]
    [InlineData(HistoryLogLevel.Off, 0)]
    [InlineData(HistoryLogLevel.Fatal, 1)]
    [InlineData(HistoryLogLevel.Error, 2)]
    public async Task The_level_chooses_what_is_logged(HistoryLogLevel level, int count)
    {
        var process = await NewWorld(static (_, _, _) => throw new TaskFailedException("Broken", "secret"), level).StartProcessAsync();

        await process.Client.StartSyncAsync(Chain.Definition, JsonData.Parse(Input), cancellationToken: Token);

        Assert.Equal(count, _log.Lines.Count);
        Assert.All(_log.Lines, line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_events_are_logged_as_AWS_writes_them()
    {
        var process = await NewWorld(static (_, _, _) => new(JsonData.Parse(Input)), HistoryLogLevel.All, data: true).StartProcessAsync();

        var execution = await process.Client.StartSyncAsync(Chain.Definition, JsonData.Parse(Input), cancellationToken: Token);

        var first = JsonData.Parse(_log.Lines[0]);
        Assert.Equal(["id", "type", "details", "previous_event_id", "event_timestamp", "execution_arn", "redrive_count"], first.Members.Select(member => member.Key));
        Assert.Equal(("1", "ExecutionStarted", execution.Id), (first["id"]!.GetString(), first["type"]!.GetString(), first["execution_arn"]!.GetString()));
        Assert.Equal(Input, first["details"]!["input"]!.GetString());
        Assert.Equal("ExecutionSucceeded", JsonData.Parse(_log.Lines[^1])["type"]!.GetString());
    }

    private static async ValueTask<JsonData> NeverAsync(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        return JsonData.Null;
    }

    private sealed class Recorder : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
