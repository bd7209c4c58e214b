using System.Diagnostics;
using AslCompiler.Durable.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace AslCompiler.Durable.Crash;

/// <summary>Many executions at once in one process, and what they cost.</summary>
internal static class Load
{
    private const long MostBytes = 300L * 1024 * 1024;
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <summary>Starts executions that wait two days; the clock jumps. Gives what is wrong.</summary>
    internal static async Task<IReadOnlyList<string>> WaitAsync(string folder, int count)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        var handler = new Counter();
        await using var services = Services(folder, handler, clock);
        var service = await StartAsync(services);
        var client = services.GetRequiredService<DurableExecutions>();
        var store = services.GetRequiredService<IExecutionStore>();
        var problems = new List<string>();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) => await client.StartAsync(Patience.Definition, $$"""{ "n": {{i}} }""", $"e{i}"));
        if (!await UntilAsync(async () => await store.CountWaitingAsync() == count))
            problems.Add("Not all of them wait.");
        var waiting = MemoryBytes();
        Console.WriteLine($"{count} waiting after {watch.Elapsed.TotalSeconds:F1} s: {waiting >> 20} MB");

        watch.Restart();
        clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        if (handler.Count > 0)
            problems.Add($"{handler.Count} were woken too early.");
        clock.Advance(TimeSpan.FromSeconds(1));
        if (!await UntilAsync(() => Task.FromResult(handler.Count >= count)) || !await UntilAsync(async () => await store.CountWaitingAsync() == 0))
            problems.Add($"Only {handler.Count} were woken.");
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        Console.WriteLine($"{handler.Count} woken after {watch.Elapsed.TotalSeconds:F1} s: at most {peak >> 20} MB");
        if (Math.Max(waiting, peak) > MostBytes)
            problems.Add($"{peak >> 20} MB is too much.");
        await ExpectEndsAsync(client, count, clock.GetUtcNow(), problems);
        await service.StoppedAsync(CancellationToken.None);
        return problems;
    }

    /// <summary>Starts executions of ten tasks all at once.</summary>
    internal static async Task<IReadOnlyList<string>> RunAsync(string folder, int count)
    {
        var handler = new Counter();
        await using var services = Services(folder, handler, TimeProvider.System);
        var service = await StartAsync(services);
        var client = services.GetRequiredService<DurableExecutions>();
        var problems = new List<string>();
        var watch = Stopwatch.StartNew();
        var arns = await Task.WhenAll(Enumerable.Range(0, count).Select(async i => (await client.StartAsync(TenSteps.Definition, $$"""{ "n": {{i}} }""", $"e{i}")).ExecutionArn));
        await Task.WhenAll(arns.Select(arn => client.WaitForCompletionAsync(arn)));
        Console.WriteLine($"{count} executions of 10 tasks after {watch.Elapsed.TotalSeconds:F1} s: {handler.Count / watch.Elapsed.TotalSeconds:F0} tasks/s, at most {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        if (handler.Count != count * 10)
            problems.Add($"{handler.Count} tasks were done, not {count * 10}.");
        await ExpectEndsAsync(client, count, endedAt: null, problems);
        await service.StoppedAsync(CancellationToken.None);
        return problems;
    }

    private static async Task ExpectEndsAsync(DurableExecutions client, int count, DateTimeOffset? endedAt, List<string> problems)
    {
        var ended = 0;
        for (ExecutionPage? page = null; page is null || page.NextToken is not null;)
        {
            page = await client.ListAsync(new ExecutionQuery { Status = ExecutionStatus.Succeeded, MaxResults = 1000, NextToken = page?.NextToken });
            ended += page.Executions.Count(execution => endedAt is null || execution.StopDate == endedAt);
        }
        if (ended != count)
            problems.Add($"{ended} of {count} ended on time.");
    }

    private static ServiceProvider Services(string folder, ITaskHandler handler, TimeProvider time) => new ServiceCollection()
        .AddSingleton(time)
        .AddDurableExecutions(durable => durable.UseSqlite($"Data Source={Path.Combine(folder, "load.db")}", sqlite => sqlite.Durability = SqliteDurability.Normal))
        .AddSingleton<StateMachine>(new Patience(handler, new StateMachineOptions { TimeProvider = time }))
        .AddSingleton<StateMachine>(new TenSteps(handler, new StateMachineOptions { TimeProvider = time }))
        .BuildServiceProvider();

    private static async Task<IHostedLifecycleService> StartAsync(ServiceProvider services)
    {
        var service = (IHostedLifecycleService)services.GetServices<IHostedService>().Single();
        await service.StartingAsync(CancellationToken.None);
        return service;
    }

    private static async Task<bool> UntilAsync(Func<Task<bool>> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > s_limit)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
        return true;
    }

    private static long MemoryBytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private sealed class Counter : ITaskHandler
    {
        private int _count;

        internal int Count => Volatile.Read(ref _count);

        public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return new(request);
        }
    }
}
