using AslCompiler.Benchmarks.Flows;
using AslCompiler.Durable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>W8 as a user runs it.</summary>
internal sealed class DurableContender : IDurableContender
{
    private readonly ServiceProvider _services;
    private readonly IHostedLifecycleService _service;
    private readonly DurableExecutions _client;

    private DurableContender(ServiceProvider services)
    {
        _services = services;
        _service = (IHostedLifecycleService)services.GetServices<IHostedService>().Single();
        _client = services.GetRequiredService<DurableExecutions>();
    }

    internal static async Task<DurableContender> StartAsync(Action<DurableExecutionOptions> configure)
    {
        var contender = new DurableContender(new ServiceCollection()
            .AddDurableExecutions(configure)
            .AddSingleton<StateMachine>(new TenTasks(new Echo()))
            .BuildServiceProvider());
        await contender._service.StartingAsync(CancellationToken.None);
        return contender;
    }

    public async Task RunAsync(JsonData input)
    {
        var started = await _client.StartAsync(TenTasks.Definition, input);
        var ended = await _client.WaitForCompletionAsync(started.ExecutionArn);
        if (ended.Status != ExecutionStatus.Succeeded)
            throw new InvalidOperationException($"{ended.Error}: {ended.Cause}");
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StoppedAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private sealed class Echo : ITaskHandler
    {
        public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) => new(request);
    }
}
