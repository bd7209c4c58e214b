using AslCompiler.Durable.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AslCompiler.Durable.Crash;

/// <summary>Runs executions until all have ended, or the process is killed.</summary>
internal static class Work
{
    internal static string InputOf(int n) => $$"""{ "n": {{n}}, "items": [1, 2, 3] }""";

    internal static async Task RunAsync(string folder, int count)
    {
        using var effects = new Effects(folder);
        var handler = new Handler(effects);
        await using var services = Services(folder, handler);
        var service = (IHostedLifecycleService)services.GetServices<IHostedService>().Single();
        await service.StartingAsync(CancellationToken.None);
        var client = services.GetRequiredService<DurableExecutions>();
        handler.Answer = token => AnswerAsync(client, token);
        await Task.WhenAll(Enumerable.Range(0, count).Select(n => Task.Run(() => RunOneAsync(client, n))));
        await service.StoppedAsync(CancellationToken.None);
    }

    internal static ServiceProvider Services(string folder, ITaskHandler handler) => new ServiceCollection()
        .AddDurableExecutions(durable => durable.UseSqlite($"Data Source={Path.Combine(folder, "executions.db")}").Node = "crash")
        .AddSingleton<StateMachine>(new Mixed(handler))
        .BuildServiceProvider();

    private static async Task RunOneAsync(DurableExecutions client, int n)
    {
        try
        {
            await client.StartAsync(Mixed.Definition, InputOf(n), $"e{n}");
        }
        catch (ExecutionRequestException exception) when (exception.Code == "ExecutionAlreadyExists")
        {
            // A former process has ended it.
            return;
        }
        await client.WaitForCompletionAsync($"arn:aws:states:us-east-1:111111111111:execution:{Mixed.Definition.Name}:e{n}");
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
