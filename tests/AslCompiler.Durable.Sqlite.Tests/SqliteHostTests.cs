using AslCompiler.Durable.Sqlite.Tests.Flows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AslCompiler.Durable.Sqlite.Tests;

/// <summary>As a user runs it: registered, hosted, on the clock of the machine.</summary>
public sealed class SqliteHostTests : IDisposable
{
    // Release, lease, the definition's text, claim.
    private const long OpeningCommits = 4;

    private readonly TemporaryFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_and_ten_tasks_cost_eleven_commits()
    {
        // A service that polls would commit as well.
        await using var provider = Services(pollInterval: TimeSpan.FromHours(1));
        var service = await StartAsync(provider);
        var client = provider.GetRequiredService<DurableExecutions>();
        var store = (SqliteExecutionStore)provider.GetRequiredService<IExecutionStore>();
        // Its first round is a claim.
        SpinWait.SpinUntil(() => store.CommitCount >= OpeningCommits);
        var before = store.CommitCount;

        var started = await client.StartAsync(TenTasks.Definition, """{ "orderId": "o-1" }""", "one");
        var ended = await client.WaitForCompletionAsync(started.ExecutionArn, Token);

        Assert.Equal(ExecutionStatus.Succeeded, ended.Status);
        Assert.Equal(11, store.CommitCount - before);
        await StopAsync(service);
    }

    [Fact]
    public async Task Many_started_at_once_all_end_and_share_commits()
    {
        const int Count = 300;
        await using var provider = Services();
        var service = await StartAsync(provider);
        var client = provider.GetRequiredService<DurableExecutions>();
        var store = (SqliteExecutionStore)provider.GetRequiredService<IExecutionStore>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = Token }, async (i, token) =>
        {
            var started = await client.StartAsync(TenTasks.Definition, $$"""{ "orderId": "o-{{i}}" }""", $"e{i}");
            var ended = await client.WaitForCompletionAsync(started.ExecutionArn, token);
            Assert.Equal(ExecutionStatus.Succeeded, ended.Status);
            Assert.Equal(10, ended.Output!["d10"]!["step"]!.GetInt64());
        });

        Assert.InRange(store.CommitCount, 11, Count * 11 / 2);
        Assert.Equal(Count, (await client.ListAsync(new ExecutionQuery { Status = ExecutionStatus.Succeeded, MaxResults = 1000 }, Token)).Executions.Count);
        await StopAsync(service);
    }

    [Fact]
    public async Task What_one_host_leaves_another_one_ends()
    {
        var called = new TaskCompletionSource();
        string arn;
        await using (var first = Services(async (context, request, token) =>
        {
            if (context.StateName != "D5")
                return request;
            called.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return request;
        }))
        {
            var service = await StartAsync(first);
            arn = (await first.GetRequiredService<DurableExecutions>().StartAsync(TenTasks.Definition, """{ "orderId": "o-1" }""")).ExecutionArn;
            await called.Task;
            await StopAsync(service);
        }

        var states = new List<string>();
        await using var second = Services((context, request, _) =>
        {
            states.Add(context.StateName);
            return new(request);
        });
        var next = await StartAsync(second);
        var ended = await second.GetRequiredService<DurableExecutions>().WaitForCompletionAsync(arn, Token);

        Assert.Equal(ExecutionStatus.Succeeded, ended.Status);
        Assert.Equal(["D5", "D6", "D7", "D8", "D9", "D10"], states);
        await StopAsync(next);
    }

    [Fact]
    public async Task A_newer_file_is_not_touched()
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(_file.ConnectionString))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }
        using var store = new SqliteExecutionStore(_file.ConnectionString);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.OpenAsync(Token));

        Assert.Contains("version 99", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _file.Dispose();

    private ServiceProvider Services(Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>>? handle = null, TimeSpan? pollInterval = null) =>
        new ServiceCollection()
            .AddDurableExecutions(durable => durable.UseSqlite(_file.ConnectionString).PollInterval = pollInterval ?? durable.PollInterval)
            .AddSingleton<StateMachine>(new TenTasks(new Handler(handle ?? ((_, request, _) => new(request)))))
            .BuildServiceProvider();

    private static async Task<IHostedLifecycleService> StartAsync(ServiceProvider provider)
    {
        var service = (IHostedLifecycleService)provider.GetServices<IHostedService>().Single();
        await service.StartingAsync(Token);
        return service;
    }

    private static Task StopAsync(IHostedLifecycleService service) => service.StoppedAsync(Token);

    private sealed class Handler(Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> handle) : ITaskHandler
    {
        public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) => handle(context, request, cancellationToken);
    }
}
