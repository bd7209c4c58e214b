using System.Diagnostics.CodeAnalysis;
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
        AccountId = options.AccountId;
        RoleArn = options.RoleArn ?? $"arn:aws:iam::{options.AccountId}:role/{definition.Name}";
        Substitutions = new Substitutions(definition, options.Substitutions);
        Limits = options.Limits;
        _mostPayloadBytes = Limits.MaxPayloadBytes ?? int.MaxValue;
        SetIdentity(options.Type, definition.Name, Substitutions.Integer(definition.TimeoutSecondsSubstitution) ?? definition.TimeoutSeconds);
        MapItemSource = options.MapItemSource;
        MapResultSink = options.MapResultSink;
        StartAt = definition.StartAt;
        States = [.. definition.States];
        Plans = Array.ConvertAll(States, info => new StatePlan(info, this, options));
        HasTokens = Array.Exists(Plans, plan => plan.HasToken || plan.Info.ResourceKind == ResourceKind.Activity);
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

    internal ExecutionLimits Limits { get; }

    /// <summary>True when a task of it has a token, or may have one.</summary>
    internal bool HasTokens { get; }

    /// <summary>The event after this one must be the end.</summary>
    internal long LastEventBeforeEnd { get; private set; }

    /// <summary>How long an execution may run: TimeoutSeconds, or the limit of its type if that is shorter.</summary>
    internal TimeSpan? Timeout { get; private set; }

    /// <summary>True when the timeout is near enough to be watched from the first moment, and to have handlers cancelled by it.</summary>
    internal bool IsTimedFromStart { get; private set; }

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
    /// <param name="arnName">Its name in ARNs, when it has one already.</param>
    internal Machine ForChildrenOf(StateInfo map, string? arnName = null)
    {
        var machine = (Machine)MemberwiseClone();
        machine.StartAt = map.Branches[0];
        machine.SetIdentity(map.ChildType!.Value, arnName ?? $"{Definition.Name}/{(map.Label is { } label ? Substitutions.Apply(label) : NewGuid().ToString())}", timeoutSeconds: null);
        return machine;
    }

    internal string ArnOf(string kind, string name) => $"arn:aws:states:{Region}:{AccountId}:{kind}:{name}";

    [MemberNotNull(nameof(ArnName), nameof(Arn), nameof(ExecutionArnPrefix), nameof(ContextData))]
    private void SetIdentity(StateMachineType type, string arnName, long? timeoutSeconds)
    {
        var isExpress = type == StateMachineType.Express;
        Type = type;
        ArnName = arnName;
        Arn = ArnOf("stateMachine", arnName);
        ExecutionArnPrefix = ArnOf(isExpress ? "express" : "execution", arnName) + ":";
        ContextData = ContextObject.StateMachineOf(Arn, arnName);
        LastEventBeforeEnd = !isExpress && Limits.MaxHistoryEvents is { } events ? events - 1 : long.MaxValue;
        IsTimedFromStart = timeoutSeconds is not null || (isExpress && Limits.MaxExpressDuration is not null);
        Timeout = ShorterOf(timeoutSeconds, isExpress ? Limits.MaxExpressDuration : Limits.MaxStandardDuration);
    }

    /// <summary>True for data beyond the limit of payloads.</summary>
    internal bool IsTooLong(JsonData data) => JsonTextBound.IsLonger(data, _mostPayloadBytes);

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
