using System.Diagnostics.CodeAnalysis;
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
        AccountId = options.AccountId;
        SetIdentity(options.Type, definition.Name);
        RoleArn = options.RoleArn ?? $"arn:aws:iam::{options.AccountId}:role/{definition.Name}";
        Substitutions = new Substitutions(definition, options.Substitutions);
        TimeoutSeconds = Substitutions.Integer(definition.TimeoutSecondsSubstitution) ?? definition.TimeoutSeconds;
        MapItemSource = options.MapItemSource;
        MapResultSink = options.MapResultSink;
        StartAt = definition.StartAt;
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

    internal IMapItemSource? MapItemSource { get; }

    internal IMapResultSink? MapResultSink { get; }

    internal ILogger Logger { get; }

    internal Substitutions Substitutions { get; }

    internal StateInfo[] States { get; }

    internal StatePlan[] Plans { get; }

    internal long? TimeoutSeconds { get; private set; }

    internal StateMachineType Type { get; private set; }

    internal string Region { get; }

    internal string AccountId { get; }

    /// <summary>The machine's name as ARNs have it: that of a distributed Map's machine is <c>name/label</c>.</summary>
    internal string ArnName { get; private set; }

    /// <summary>The index of the first state.</summary>
    internal int StartAt { get; private set; }

    internal string Arn { get; private set; }

    internal string ExecutionArnPrefix { get; private set; }

    internal string RoleArn { get; }

    /// <summary>The context object's StateMachine.</summary>
    internal JsonData ContextData { get; private set; }

    /// <summary>The machine of a distributed Map's executions: the same in all, but it begins in the Map's processor, and its ARNs name the Map.</summary>
    /// <param name="map">The Map.</param>
    internal Machine ForChildrenOf(StateInfo map)
    {
        var machine = (Machine)MemberwiseClone();
        machine.StartAt = map.Branches[0];
        machine.TimeoutSeconds = null;
        machine.SetIdentity(map.ChildType!.Value, $"{Definition.Name}/{(map.Label is { } label ? Substitutions.Apply(label) : NewGuid().ToString())}");
        return machine;
    }

    internal string ArnOf(string kind, string name) => $"arn:aws:states:{Region}:{AccountId}:{kind}:{name}";

    [MemberNotNull(nameof(ArnName), nameof(Arn), nameof(ExecutionArnPrefix), nameof(ContextData))]
    private void SetIdentity(StateMachineType type, string arnName)
    {
        Type = type;
        ArnName = arnName;
        Arn = ArnOf("stateMachine", arnName);
        ExecutionArnPrefix = ArnOf(type == StateMachineType.Express ? "express" : "execution", arnName) + ":";
        ContextData = ContextObject.StateMachineOf(Arn, arnName);
    }

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
