using System.Collections.Concurrent;
using AslCompiler.Durable.PostgreSql.Server;
using AslCompiler.Durable.PostgreSql.Tests.Flows;
using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.PostgreSql.Tests;

/// <summary>As a user runs it.</summary>
public sealed class PostgreSqlHostTests(ServerFixture server)
{
    private readonly PostgreSqlStoreOptions _options = server.NewOptions();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_and_ten_tasks_cost_eleven_commits()
    {
        await using var host = await Host.StartAsync(server.ConnectionString, _options);

        var started = await host.Client.StartAsync(TenTasks.Definition, """{ "orderId": "o-1" }""", "one");
        var ended = await host.Client.WaitForCompletionAsync(started.ExecutionArn, Token);

        Assert.Equal(ExecutionStatus.Succeeded, ended.Status);
        Assert.Equal(11, host.Store.CommitCount);
    }

    [Fact]
    public async Task Many_started_at_once_all_end_and_share_commits()
    {
        const int Count = 300;
        await using var host = await Host.StartAsync(server.ConnectionString, _options);

        await StartManyAsync(host, Count);

        Assert.InRange(host.Store.CommitCount, 11, Count * 11 / 2);
        Assert.Equal(Count, (await host.Client.ListAsync(new ExecutionQuery { Status = ExecutionStatus.Succeeded, MaxResults = 1000 }, Token)).Executions.Count);
    }

    [Fact]
    public async Task What_one_host_leaves_another_one_ends()
    {
        var called = new TaskCompletionSource();
        string arn;
        await using (var first = await Host.StartAsync(server.ConnectionString, _options, async (context, request, token) =>
        {
            if (context.StateName == "D5")
            {
                called.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }
            return request;
        }))
        {
            arn = (await first.Client.StartAsync(TenTasks.Definition, """{ "orderId": "o-1" }""")).ExecutionArn;
            await called.Task;
        }

        var states = new ConcurrentQueue<string>();
        await using var second = await Host.StartAsync(server.ConnectionString, _options, (context, request, _) =>
        {
            states.Enqueue(context.StateName);
            return new(request);
        });
        var ended = await second.Client.WaitForCompletionAsync(arn, Token);

        Assert.Equal(ExecutionStatus.Succeeded, ended.Status);
        Assert.Equal(["D5", "D6", "D7", "D8", "D9", "D10"], states);
    }

    [Fact]
    public async Task An_answer_that_another_process_sends_wakes_the_execution()
    {
        var given = new TaskCompletionSource<string>();
        await using var owner = await Host.StartAsync(server.ConnectionString, _options, (context, request, _) =>
        {
            if (context.TaskToken is { } token)
                given.TrySetResult(token);
            return new(request);
        });
        await using var other = await Host.StartAsync(server.ConnectionString, _options);
        var arn = (await owner.Client.StartAsync(Approval.Definition, """{ "id": 7 }""")).ExecutionArn;

        await other.Client.SendTaskSuccessAsync(await given.Task, JsonData.Parse("""{ "approved": true }"""), Token);

        Assert.Equal(ExecutionStatus.Succeeded, (await owner.Client.WaitForCompletionAsync(arn, Token)).Status);
    }

    [Fact]
    public async Task Executions_go_on_through_a_crash_of_the_server_and_no_task_that_was_answered_runs_again()
    {
        _ = server.Port;
        using var crashing = LocalServer.Start()!;
        const int Count = 100;
        var calls = new ConcurrentQueue<string>();
        var atWork = new TaskCompletionSource();
        await using var host = await Host.StartAsync(crashing.ConnectionString, _options, (context, request, _) =>
        {
            calls.Enqueue(context.AttemptId);
            if (calls.Count == Count * 5)
                atWork.SetResult();
            return new(request);
        });

        var all = StartManyAsync(host, Count);
        await atWork.Task;
        crashing.Crash();
        crashing.StartAgain();
        await all;

        Assert.Equal(Count * 10, calls.Count);
        Assert.Equal(Count * 10, calls.Distinct().Count());
    }

    private static async Task StartManyAsync(Host host, int count) =>
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = Token }, async (i, token) =>
        {
            var started = await host.Client.StartAsync(TenTasks.Definition, $$"""{ "orderId": "o-{{i}}" }""", $"e{i}");
            var ended = await host.Client.WaitForCompletionAsync(started.ExecutionArn, token);
            Assert.Equal(ExecutionStatus.Succeeded, ended.Status);
            Legality.CheckHistory((await host.Client.GetHistoryAsync(started.ExecutionArn, cancellationToken: token)).Events);
        });
}
