using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace AslCompiler.Durable.Crash;

/// <summary>What it costs to go on with an execution whose journal is long.</summary>
internal static class Recovery
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(500);

    /// <summary>Has executions of more and more loops wait, and wakes each in a process that knows nothing of it. Gives what is wrong.</summary>
    internal static async Task<IReadOnlyList<string>> RunAsync(string folder)
    {
        var problems = new List<string>();
        var time = TimeSpan.Zero;
        // The first ones are for the compiler.
        foreach (var loops in new[] { 10, 100, 10, 1000, 2700 })
            time = await MeasureAsync(folder, loops);
        if (time > s_limit)
            problems.Add($"To go on took {time.TotalMilliseconds:F0} ms; the limit is {s_limit.TotalMilliseconds:F0} ms.");
        return problems;
    }

    private static async Task<TimeSpan> MeasureAsync(string folder, int loops)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        var place = new Place("sqlite", Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString())).FullName);
        string arn;
        await using (var first = Services(place, new Steps(), clock))
        {
            var service = await StartAsync(first);
            arn = (await first.GetRequiredService<DurableExecutions>().StartAsync(Long.Definition, $$"""{ "n": 0, "loops": {{loops}} }""")).ExecutionArn;
            while (await first.GetRequiredService<IExecutionStore>().CountWaitingAsync() == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            await service.StoppedAsync(CancellationToken.None);
        }
        clock.Advance(TimeSpan.FromDays(2));
        var steps = new Steps();
        await using var second = Services(place, steps, clock);
        GC.Collect();
        var (bytes, watch) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        var next = await StartAsync(second);
        await steps.Woken.Task;
        watch.Stop();
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        var client = second.GetRequiredService<DurableExecutions>();
        await client.WaitForCompletionAsync(arn);
        var events = (await client.GetHistoryAsync(arn, new HistoryQuery { ReverseOrder = true, MaxResults = 1 })).Events[0].Id;
        Console.WriteLine($"{events} events, {loops} turns: woken after {watch.Elapsed.TotalMilliseconds:F0} ms, {bytes / 1024.0 / 1024:F1} MB allocated");
        await next.StoppedAsync(CancellationToken.None);
        return watch.Elapsed;
    }

    private static ServiceProvider Services(Place place, ITaskHandler handler, TimeProvider clock) => new ServiceCollection()
        .AddSingleton(clock)
        .AddDurableExecutions(durable => place.Use(durable).Node = "node")
        .AddSingleton<StateMachine>(new Long(handler, new StateMachineOptions { TimeProvider = clock }))
        .BuildServiceProvider();

    private static async Task<IHostedLifecycleService> StartAsync(ServiceProvider services)
    {
        var service = (IHostedLifecycleService)services.GetServices<IHostedService>().Single();
        await service.StartingAsync(CancellationToken.None);
        return service;
    }

    private sealed class Steps : ITaskHandler
    {
        internal TaskCompletionSource Woken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
        {
            if (context.StateName == "Step")
                Woken.TrySetResult();
            return new(JsonData.Object(["did"], [context.StateName]));
        }
    }
}
