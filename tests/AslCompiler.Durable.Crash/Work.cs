using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AslCompiler.Durable.Crash;

/// <summary>Runs executions until all have ended, or the process is killed.</summary>
internal static class Work
{
    private static TimeProvider Clock { get; } = new AheadClock();

    internal static string ArnOf(int n) => $"arn:aws:states:us-east-1:111111111111:execution:{Mixed.Definition.Name}:e{n}";

    internal static string InputOf(int n) => $$"""{ "n": {{n}}, "items": [1, 2, 3] }""";

    internal static async Task RunAsync(Place place, int count, string node)
    {
        using var effects = new Effects(place.Folder);
        var handler = new Handler(effects);
        await using var services = Services(place, handler, node);
        var service = (IHostedLifecycleService)services.GetServices<IHostedService>().Single();
        await PersistAsync(() => service.StartingAsync(CancellationToken.None));
        var client = services.GetRequiredService<DurableExecutions>();
        handler.Answer = token => PersistAsync(() => AnswerAsync(client, token));
        await PersistAsync(() => client.CreateActivityAsync(Packers.Activity));
        using var ended = new CancellationTokenSource();
        var packers = Packers.RunAsync(client, ended.Token);
        await Task.WhenAll(Enumerable.Range(0, count).Select(n => Task.Run(() => PersistAsync(() => RunOneAsync(client, n)))));
        await ended.CancelAsync();
        await packers;
        await service.StoppedAsync(CancellationToken.None);
    }

    internal static ServiceProvider Services(Place place, ITaskHandler handler, string node) => new ServiceCollection()
        .AddDurableExecutions(durable =>
        {
            place.Use(durable);
            durable.Node = node;
            durable.LeaseDuration = TimeSpan.FromSeconds(3);
        })
        .AddSingleton(Clock)
        .AddSingleton<StateMachine>(new Mixed(handler, new StateMachineOptions { TimeProvider = Clock }))
        .AddSingleton<StateMachine>(new Below(handler, new StateMachineOptions { TimeProvider = Clock }))
        .BuildServiceProvider();

    // A disk that is full and a database that is away are no reason to give up.
    internal static async Task PersistAsync(Func<Task> work)
    {
        while (true)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception exception) when (exception is not ExecutionRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            }
        }
    }

    private static async Task RunOneAsync(DurableExecutions client, int n)
    {
        try
        {
            await client.StartAsync(Mixed.Definition, InputOf(n), $"e{n}");
        }
        catch (ExecutionRequestException exception) when (exception.Code == "ExecutionAlreadyExists")
        {
            // It has ended in a former process; perhaps it has failed only.
        }
        while (await client.WaitForCompletionAsync(ArnOf(n)) is { Error: Handler.Broken, RedriveCount: 0 })
            await RedriveAsync(client, n);
    }

    private static async Task RedriveAsync(DurableExecutions client, int n)
    {
        try
        {
            await client.RedriveAsync(ArnOf(n));
        }
        catch (ExecutionRequestException exception) when (exception.Code == "ExecutionNotRedrivable")
        {
            // Another process was quicker.
        }
    }

    private static async Task AnswerAsync(DurableExecutions client, string token)
    {
        try
        {
            await client.SendTaskSuccessAsync(token, JsonData.Object(["by"], ["ada"]));
        }
        catch (ExecutionRequestException exception) when (exception.Code == "TaskTimedOut")
        {
            // A former process has answered it, and was killed before its handler had returned.
        }
    }
}
