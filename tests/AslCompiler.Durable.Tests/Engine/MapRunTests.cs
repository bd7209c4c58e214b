using System.Runtime.CompilerServices;
using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Engine;

/// <summary>Distributed Maps of durable executions: no child execution that has ended runs again.</summary>
public sealed class MapRunTests
{
    private const string Input = """{ "items": [1, 2, 3, 4, 5] }""";
    private bool _failsBatches = true;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Child_executions_run_some_may_fail_and_the_Map_Run_tells_how_they_stand()
    {
        _failsBatches = false;
        var world = NewWorld();
        var process = await world.StartProcessAsync();

        var arn = (await process.Client.StartAsync(Distributed.Definition, Input, "x")).ExecutionArn;
        await EndAsync(world, process);

        var description = await process.Client.DescribeAsync(arn, Token);
        Assert.Equal((ExecutionStatus.Succeeded, null), (description.Status, description.Error));
        Assert.Equal("""[["Sum","Sum","Sum"],"Beside"]""", description.Output!.ToString());
        var runs = await process.Client.ListMapRunsAsync(arn, Token);
        Assert.Equal(["Each", "Batches"], runs.Select(run => run.StateName));
        Assert.Equal((MapRunStatus.Succeeded, 4, 1, 0, 5), (runs[0].Status, runs[0].ItemCounts.Succeeded, runs[0].ItemCounts.Failed, runs[0].ItemCounts.Pending, runs[0].ItemCounts.Total));
        Assert.Equal((MapRunStatus.Succeeded, 5, 3), (runs[1].Status, runs[1].ItemCounts.Succeeded, runs[1].ExecutionCounts.Succeeded));
        var history = (await process.Client.GetHistoryAsync(arn, cancellationToken: Token)).Events;
        Legality.CheckHistory(history);
        Assert.Equal(runs.Select(run => run.Arn), history.Where(e => e.Type == HistoryEventType.MapRunStarted).Select(e => e.MapRunArn));
    }

    [Fact]
    public async Task A_Map_Run_that_fails_is_retried_and_caught()
    {
        var world = NewWorld();
        var process = await world.StartProcessAsync();

        var arn = (await process.Client.StartAsync(Distributed.Definition, Input, "x")).ExecutionArn;
        await EndAsync(world, process);

        var description = await process.Client.DescribeAsync(arn, Token);
        Assert.Equal(ExecutionStatus.Succeeded, description.Status);
        Assert.Equal("States.ExceedToleratedFailureThreshold", description.Output!.Items[0]["caught"]!["Error"]!.GetString());
        Assert.Equal([MapRunStatus.Succeeded, MapRunStatus.Failed, MapRunStatus.Failed], (await process.Client.ListMapRunsAsync(arn, Token)).Select(run => run.Status));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task After_a_crash_at_any_write_no_ended_child_runs_again(bool failsBatches, bool afterWrite)
    {
        _failsBatches = failsBatches;
        var whole = await RunAsync(int.MaxValue, afterWrite);
        Assert.InRange(whole.Writes, 5, 1000);

        for (var n = 1; n <= whole.Writes; n++)
        {
            var crashed = await RunAsync(n, afterWrite);

            Assert.Equal(whole.Output, crashed.Output);
            Assert.Equal(whole.Types, crashed.Types);
            // Which batches are under way when one fails, is a matter of chance.
            if (!failsBatches)
                Assert.Equal(whole.States, crashed.States);
            // What had not ended is done again with the keys it had.
            Assert.All(crashed.Deliveries.ToArray().CountBy(delivery => delivery.AttemptId), delivery => Assert.InRange(delivery.Value, 1, 2));
        }
    }

    [Fact]
    public async Task What_had_ended_is_not_run_again()
    {
        var isHanging = true;
        var world = new World(
            async (context, request, token) =>
            {
                if (context.StateName == "Cut" && request["index"]!.GetInt64() == 3 && isHanging)
                    await Task.Delay(Timeout.Infinite, token);
                return context.StateName == "Sum" ? "Sum" : request;
            },
            (handler, options) => new Distributed(handler, options));
        var first = await world.StartProcessAsync();
        var arn = (await first.Client.StartAsync(Distributed.Definition, Input, "x")).ExecutionArn;
        var cut = world.Deliveries.Count(delivery => delivery.State == "Cut");
        Assert.Equal(5, cut);
        var pending = Assert.Single(await first.Client.ListMapRunsAsync(arn, Token));
        Assert.Equal((MapRunStatus.Running, 4, 1), (pending.Status, pending.ItemCounts.Succeeded, pending.ItemCounts.Pending));
        Assert.Equal(1, first.Engine.LoadedCount);
        await first.Engine.CloseAsync(Token);

        isHanging = false;
        var second = await world.StartProcessAsync();
        await second.PumpAsync();

        Assert.Equal(ExecutionStatus.Succeeded, (await second.Client.DescribeAsync(arn, Token)).Status);
        var cuts = world.Deliveries.Where(delivery => delivery.State == "Cut").ToArray();
        Assert.Equal(6, cuts.Length);
        Assert.Equal(5, cuts.Select(delivery => delivery.AttemptId).Distinct().Count());
    }

    [Fact]
    public async Task Items_are_read_once_whatever_becomes_of_their_source()
    {
        var source = new Source();
        var isHanging = true;
        var world = new World(
            async (_, request, token) =>
            {
                if (request.GetInt64() == 2 && isHanging)
                    await Task.Delay(Timeout.Infinite, token);
                return request;
            },
            (handler, options) =>
            {
                options.MapItemSource = source;
                return new Reads(handler, options);
            });
        var first = await world.StartProcessAsync();
        var arn = (await first.Client.StartAsync(Reads.Definition, "{}")).ExecutionArn;
        await first.Engine.CloseAsync(Token);

        isHanging = false;
        var second = await world.StartProcessAsync();
        await second.PumpAsync();

        Assert.Equal(1, source.Reads);
        Assert.Equal("[1,2,3]", (await second.Client.DescribeAsync(arn, Token)).Output?.ToString());
        Assert.Equal(3, Assert.Single(await second.Client.ListMapRunsAsync(arn, Token)).ItemCounts.Succeeded);
    }

    [Fact]
    public async Task A_task_with_a_token_is_refused_below_with_the_reason()
    {
        var world = new World(static (_, request, _) => new(request), (handler, options) => new TokensBelow(handler, options));
        var process = await world.StartProcessAsync();

        var arn = (await process.Client.StartAsync(TokensBelow.Definition, """{ "items": [1] }""")).ExecutionArn;

        var failed = (await process.Client.DescribeAsync(arn, Token)).Output!.Items[0];
        Assert.Equal("States.Runtime", failed["Error"]!.GetString());
        Assert.Contains("durable executions do not support that", failed["Cause"]!.GetString(), StringComparison.Ordinal);
        Assert.Empty(world.Deliveries);
    }

    [Fact]
    public async Task What_ended_in_a_Map_Run_is_not_redriven_and_the_reason_is_told()
    {
        var world = Worlds.NeverEnding((handler, options) => new Distributed(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Distributed.Definition, Input, "x")).ExecutionArn;
        await process.Client.StopAsync(arn, cancellationToken: Token);
        Assert.Equal(0, process.Engine.LoadedCount);

        var exception = await Assert.ThrowsAsync<ExecutionRequestException>(() => process.Client.RedriveAsync(arn, Token));

        Assert.Equal("ExecutionNotRedrivable", exception.Code);
        Assert.Contains("Map Run", exception.Message, StringComparison.Ordinal);
    }

    private World NewWorld() => new(
        async (context, request, _) =>
        {
            // Each task ends in a turn of its own.
            await Task.Run(static () => { }, CancellationToken.None).ConfigureAwait(false);
            return context.StateName switch
            {
                "Glue" when request["index"]!.GetInt64() == 1 => throw new TaskFailedException("Torn", "a cause"),
                "Sum" when _failsBatches && request["Items"]!.Items[0].GetInt64() == 3 => throw new TaskFailedException("Odd"),
                "Sum" or "Beside" => JsonData.String(context.StateName),
                _ => request,
            };
        },
        (handler, options) => new Distributed(handler, options));

    private static async Task EndAsync(World world, Process process)
    {
        await process.PumpAsync();
        while (true)
        {
            Assert.True(SpinWait.SpinUntil(() => process.Engine.LoadedCount == 0 || process.Store.IsDead, TimeSpan.FromSeconds(10)), "It does not come to rest.");
            if (process.Store.IsDead || await process.Engine.NextDueAsync(Token) is not { } due || due >= World.Start.AddDays(1))
                return;
            if (due > world.Clock.GetUtcNow())
                world.Clock.SetUtcNow(due);
            await process.PumpAsync();
        }
    }

    private async Task<Run> RunAsync(int crashAt, bool afterWrite)
    {
        var world = NewWorld();
        var process = await world.StartProcessAsync(crashAt, afterWrite);
        try
        {
            await process.Client.StartAsync(Distributed.Definition, Input, "x");
            await EndAsync(world, process);
        }
        catch (CrashException)
        {
        }
        var writes = process.Store.Writes;
        process = await world.StartProcessAsync();
        await process.PumpAsync();
        const string Arn = "arn:aws:states:us-east-1:111111111111:execution:distributed:x";
        if (!await ExistsAsync(process, Arn))
            await process.Client.StartAsync(Distributed.Definition, Input, "x");
        await EndAsync(world, process);
        var description = await process.Client.DescribeAsync(Arn, Token);
        Assert.Equal(ExecutionStatus.Succeeded, description.Status);
        var history = (await process.Client.GetHistoryAsync(Arn, cancellationToken: Token)).Events;
        Legality.CheckHistory(history);
        return new Run(
            description.Output!.ToString(),
            [.. history.Select(e => $"{e.Type} {e.StateName}").Order(StringComparer.Ordinal)],
            [.. world.Deliveries.DistinctBy(delivery => delivery.AttemptId).Select(delivery => $"{delivery.State} {delivery.Request}").Order(StringComparer.Ordinal)],
            world.Deliveries,
            writes);
    }

    private static async Task<bool> ExistsAsync(Process process, string arn)
    {
        try
        {
            await process.Client.DescribeAsync(arn, Token);
            return true;
        }
        catch (ExecutionRequestException)
        {
            return false;
        }
    }

    private sealed class Source : IMapItemSource
    {
        public int Reads { get; private set; }

        public async IAsyncEnumerable<JsonData> ReadAsync(MapItemRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Reads++;
            await Task.CompletedTask;
            for (var i = 1; i <= 3; i++)
                yield return i;
        }
    }

    private sealed record Run(string Output, IReadOnlyList<string> Types, IReadOnlyList<string> States, IReadOnlyList<Delivery> Deliveries, int Writes);
}
