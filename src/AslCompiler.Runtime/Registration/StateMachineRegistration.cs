using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AslCompiler.Runtime;

/// <summary>Registers state machines with dependency injection. Called by emitted code.</summary>
public static class StateMachineRegistration
{
    /// <summary>Registers a machine whose tasks come from the container.</summary>
    /// <param name="services">The services.</param>
    /// <param name="adapt">Makes the tasks an untyped handler.</param>
    /// <param name="create">Makes the machine.</param>
    /// <param name="configure">Changes the options.</param>
    /// <typeparam name="TMachine">The machine.</typeparam>
    /// <typeparam name="TTasks">Its tasks; registered as scoped unless the container has them.</typeparam>
    public static IServiceCollection Add<TMachine, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TTasks>(
        IServiceCollection services,
        Func<TTasks, ITaskHandler> adapt,
        Func<ITaskHandler, StateMachineOptions, TMachine> create,
        Action<StateMachineOptions>? configure)
        where TMachine : StateMachine
        where TTasks : class
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddScoped<TTasks>();
        return Add(services, provider => create(
            new ScopedTaskHandler<TTasks>(provider.GetRequiredService<IServiceScopeFactory>(), adapt),
            Options(provider, configure)));
    }

    /// <summary>Registers a machine that has no tasks.</summary>
    /// <inheritdoc cref="Add{TMachine, TTasks}"/>
    public static IServiceCollection Add<TMachine>(IServiceCollection services, Func<StateMachineOptions, TMachine> create, Action<StateMachineOptions>? configure)
        where TMachine : StateMachine
    {
        ArgumentNullException.ThrowIfNull(services);
        return Add(services, provider => create(Options(provider, configure)));
    }

    // Engines that run all machines ask for them as what they are.
    private static IServiceCollection Add<TMachine>(IServiceCollection services, Func<IServiceProvider, TMachine> create)
        where TMachine : StateMachine =>
        services.AddSingleton(create).AddSingleton<StateMachine>(static provider => provider.GetRequiredService<TMachine>());

    private static StateMachineOptions Options(IServiceProvider provider, Action<StateMachineOptions>? configure)
    {
        var options = new StateMachineOptions
        {
            TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System,
            LoggerFactory = provider.GetService<ILoggerFactory>(),
            MapItemSource = provider.GetService<IMapItemSource>(),
            MapResultSink = provider.GetService<IMapResultSink>(),
        };
        configure?.Invoke(options);
        return options;
    }
}
