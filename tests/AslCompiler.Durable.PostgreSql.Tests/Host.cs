using AslCompiler.Durable.PostgreSql.Tests.Flows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AslCompiler.Durable.PostgreSql.Tests;

/// <summary>A process as a user has it: registered, hosted, on the clock of the machine.</summary>
internal sealed class Host : IAsyncDisposable, ITaskHandler
{
    private readonly Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>> _handle;
    private readonly ServiceProvider _services;
    private readonly IHostedLifecycleService _service;

    private Host(string connectionString, PostgreSqlStoreOptions options, Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>>? handle, Action<DurableExecutionOptions>? configure)
    {
        _handle = handle ?? ((_, request, _) => new(request));
        _services = new ServiceCollection()
            .AddDurableExecutions(durable =>
            {
                durable.UsePostgreSql(connectionString, store => (store.Schema, store.Patience) = (options.Schema, options.Patience));
                configure?.Invoke(durable);
            })
            .AddSingleton<StateMachine>(new TenTasks(this))
            .AddSingleton<StateMachine>(new Durable.Tests.Flows.Approval(this))
            .BuildServiceProvider();
        _service = (IHostedLifecycleService)_services.GetServices<IHostedService>().Single();
    }

    public DurableExecutions Client => _services.GetRequiredService<DurableExecutions>();

    public PostgreSqlExecutionStore Store => (PostgreSqlExecutionStore)_services.GetRequiredService<IExecutionStore>();

    public static async Task<Host> StartAsync(
        string connectionString,
        PostgreSqlStoreOptions options,
        Func<TaskContext, JsonData, CancellationToken, ValueTask<JsonData>>? handle = null,
        Action<DurableExecutionOptions>? configure = null)
    {
        var host = new Host(connectionString, options, handle, configure);
        await host._service.StartingAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) => _handle(context, request, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _service.StoppedAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
