using AslCompiler.Durable.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AslCompiler.Durable;

/// <summary>Registers durable executions with dependency injection.</summary>
public static class DurableExecutionRegistration
{
    /// <summary>Has all registered state machines run durably, through <see cref="DurableExecutions"/>; a hosted service goes on with what a former process left.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Chooses the store, and more.</param>
    public static IServiceCollection AddDurableExecutions(this IServiceCollection services, Action<DurableExecutionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new DurableExecutionOptions();
        configure(options);
        if (options.CreateStore is not { } createStore)
            throw new ArgumentException("Durable executions need a store: call UseSqlite or the like.", nameof(configure));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(createStore);
        services.AddSingleton(provider => new DurableMachines(provider.GetServices<StateMachine>()));
        services.AddSingleton(provider => new DurableEngine(
            provider.GetRequiredService<IExecutionStore>(),
            provider.GetRequiredService<DurableMachines>(),
            provider.GetRequiredService<TimeProvider>(),
            options,
            LoggerOf(provider)));
        services.AddSingleton(provider => new DurableExecutions(provider.GetRequiredService<DurableEngine>(), provider.GetRequiredService<DurableMachines>(), options));
        return services.AddSingleton<IHostedService>(provider => new EngineService(
            provider.GetRequiredService<DurableEngine>(), options, LoggerOf(provider)));
    }

    private static ILogger LoggerOf(IServiceProvider provider) =>
        provider.GetService<ILoggerFactory>()?.CreateLogger("AslCompiler.Durable") ?? NullLogger.Instance;
}
