using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AslCompiler.Runtime;

/// <summary>A definition bound to its handler and options: what all executions of one <see cref="StateMachine"/> share. Never changes.</summary>
internal sealed class Machine
{
    private readonly Random? _random;
    private readonly Func<Guid>? _newGuid;
    private readonly int _mostPayloadBytes;

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
        Limits = options.Limits;
        _mostPayloadBytes = Limits.MaxPayloadBytes ?? int.MaxValue;
        LastEventBeforeEnd = Type == StateMachineType.Standard && Limits.MaxHistoryEvents is { } events ? events - 1 : long.MaxValue;
        var seconds = Substitutions.Integer(definition.TimeoutSecondsSubstitution) ?? definition.TimeoutSeconds;
        IsTimedFromStart = seconds is not null || (Type == StateMachineType.Express && Limits.MaxExpressDuration is not null);
        Timeout = ShorterOf(seconds, Type == StateMachineType.Express ? Limits.MaxExpressDuration : Limits.MaxStandardDuration);
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

    internal ExecutionLimits Limits { get; }

    /// <summary>The event after this one must be the end.</summary>
    internal long LastEventBeforeEnd { get; }

    /// <summary>How long an execution may run: TimeoutSeconds, or the limit of its type if that is shorter.</summary>
    internal TimeSpan? Timeout { get; }

    /// <summary>True when the timeout is near enough to be watched from the first moment, and to have handlers cancelled by it.</summary>
    internal bool IsTimedFromStart { get; }

    internal StateMachineType Type { get; }

    internal string Region { get; }

    internal string Arn { get; }

    internal string ExecutionArnPrefix { get; }

    internal string RoleArn { get; }

    /// <summary>The context object's StateMachine.</summary>
    internal JsonData ContextData { get; }

    /// <summary>True for data beyond the limit of payloads.</summary>
    internal bool IsTooLong(JsonData data) => _mostPayloadBytes != int.MaxValue && JsonTextBound.IsLonger(data, _mostPayloadBytes);

    internal Guid NewGuid() => _newGuid?.Invoke() ?? Guid.NewGuid();

    private static TimeSpan? ShorterOf(long? seconds, TimeSpan? limit) =>
        seconds is not { } given || given > (limit ?? TimeSpan.MaxValue).TotalSeconds ? limit : TimeSpan.FromSeconds(given);

    internal double NextDouble()
    {
        // A Random of the user's is not safe for threads; the shared one is.
        if (_random is null)
            return Random.Shared.NextDouble();
        lock (_random)
            return _random.NextDouble();
    }
}
