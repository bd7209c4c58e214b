using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AslCompiler.Runtime;

/// <summary>A definition bound to its handler and options: what all executions of one <see cref="StateMachine"/> share. Never changes.</summary>
internal sealed class Machine
{
    private readonly Random? _random;
    private readonly Func<Guid>? _newGuid;

    internal Machine(StateMachineDefinition definition, ITaskHandler handler, StateMachineOptions options)
    {
        Definition = definition;
        Handler = handler;
        Time = options.TimeProvider;
        Observers = [.. options.Observers];
        IdleObserver = options.IdleObserver;
        Logger = options.LoggerFactory?.CreateLogger("AslCompiler.StateMachine") ?? NullLogger.Instance;
        _random = options.Random;
        _newGuid = options.NewGuid;
        TaskTokens = options.TaskTokens;
        Machines = options.Machines;
        Activities = options.Activities;
        Region = options.Region;
        Type = options.Type;
        Arn = $"arn:aws:states:{options.Region}:{options.AccountId}:stateMachine:{definition.Name}";
        ExecutionArnPrefix = $"arn:aws:states:{options.Region}:{options.AccountId}:{(Type == StateMachineType.Express ? "express" : "execution")}:{definition.Name}:";
        RoleArn = options.RoleArn ?? $"arn:aws:iam::{options.AccountId}:role/{definition.Name}";
        ContextData = ContextObject.StateMachineOf(Arn, definition.Name);
        Substitutions = new Substitutions(definition, options.Substitutions);
        TimeoutSeconds = Substitutions.Integer(definition.TimeoutSecondsSubstitution) ?? definition.TimeoutSeconds;
        States = [.. definition.States];
        Plans = Array.ConvertAll(States, info => new StatePlan(info, this, options));
        var unknown = options.ConfiguredTasks.Where(name => !Array.Exists(States, info => info.TaskName == name)).ToArray();
        if (unknown.Length > 0)
            throw new ArgumentException($"A pipeline is configured for tasks that the state machine '{definition.Name}' does not have: {string.Join(", ", unknown)}.", nameof(options));
    }

    internal StateMachineDefinition Definition { get; }

    internal ITaskHandler Handler { get; }

    internal TimeProvider Time { get; }

    internal IExecutionObserver[] Observers { get; }

    internal IExecutionIdleObserver? IdleObserver { get; }

    internal TaskTokens TaskTokens { get; }

    internal Activities Activities { get; }

    internal StateMachines Machines { get; }

    internal ILogger Logger { get; }

    internal Substitutions Substitutions { get; }

    internal StateInfo[] States { get; }

    internal StatePlan[] Plans { get; }

    internal long? TimeoutSeconds { get; }

    internal StateMachineType Type { get; }

    internal string Region { get; }

    internal string Arn { get; }

    internal string ExecutionArnPrefix { get; }

    internal string RoleArn { get; }

    /// <summary>The context object's StateMachine.</summary>
    internal JsonData ContextData { get; }

    internal Guid NewGuid() => _newGuid?.Invoke() ?? Guid.NewGuid();

    internal double NextDouble()
    {
        // A Random of the user's is not safe for threads; the shared one is.
        if (_random is null)
            return Random.Shared.NextDouble();
        lock (_random)
            return _random.NextDouble();
    }
}
