using Polly;

namespace AslCompiler.Runtime;

/// <summary>What a machine has worked out for one of its states.</summary>
internal sealed class StatePlan
{
    private readonly Action<ResiliencePipelineBuilder<JsonData>>? _configure;
    private readonly Machine _machine;
    private ResiliencePipeline<JsonData>? _timedPipeline;
    private ResiliencePipeline<JsonData>? _ownPipeline;
    private Machine? _childMachine;

    internal StatePlan(StateInfo info, Machine machine, StateMachineOptions options)
    {
        _machine = machine;
        Info = info;
        Resource = machine.Substitutions.Apply(info.Resource ?? "");
        Retry = [.. info.Retry.Select(retrier => RetryRule.Of(retrier, machine.Substitutions))];
        _configure = info.Type == StateType.Task ? options.PipelineOf(info.TaskName) : null;
        if (Retry.Length > 0 || info.TimeoutSeconds is not null || _configure is not null)
            Pipeline = StatePipeline.Build(_machine.Time, Retry.Length > 0, info.TimeoutSeconds, isTimedLater: false, _configure);
        BeginsWithPipeline = info.TimeoutSeconds is not null || _configure is not null;
        Check = ServiceParameters.CheckOf(info);
        StartsExecution = info is { ResourceAction: "startExecution", ResourceType: "states" or "aws-sdk:sfn" };
        EventAction = info.Pattern switch
        {
            TaskPattern.Sync => info.ResourceAction + ".sync",
            TaskPattern.Sync2 => info.ResourceAction + ".sync:2",
            TaskPattern.WaitForTaskToken => info.ResourceAction + ".waitForTaskToken",
            _ => info.ResourceAction,
        };
    }

    internal StateInfo Info { get; }

    /// <summary>The Resource, substituted.</summary>
    internal string Resource { get; }

    /// <summary>The action as events show it, with the pattern's suffix.</summary>
    internal string? EventAction { get; }

    /// <summary>What the service asks of the request before the task is scheduled; null for nothing.</summary>
    internal Action<JsonData>? Check { get; }

    /// <summary>True when the task starts an execution, perhaps of a machine in this process.</summary>
    internal bool StartsExecution { get; }

    /// <summary>True for callbacks and jobs: each attempt has a task token.</summary>
    internal bool HasToken => Info.Pattern != TaskPattern.RequestResponse;

    /// <summary>What a cause about too much data calls the state (recorded): a function by its ARN, an integration by its service.</summary>
    internal string DataName => Info.Type != StateType.Task ? Info.Name : Info.ResourceKind switch
    {
        ResourceKind.LambdaFunction => Resource,
        ResourceKind.Integration => Info.ResourceType ?? Info.Name,
        _ => Info.Name,
    };

    internal RetryRule[] Retry { get; }

    /// <summary>The state's pipeline; null when it needs none.</summary>
    internal ResiliencePipeline<JsonData>? Pipeline { get; }

    /// <summary>False when the pipeline has nothing to do until something fails: the first attempt is made without it.</summary>
    internal bool BeginsWithPipeline { get; }

    /// <summary>The state's pipeline when TimeoutSeconds is chosen at run time; made when it is first needed.</summary>
    internal ResiliencePipeline<JsonData> TimedPipeline =>
        LazyInitializer.EnsureInitialized(ref _timedPipeline, () => StatePipeline.Build(_machine.Time, Retry.Length > 0, Info.TimeoutSeconds, isTimedLater: true, _configure));

    /// <summary>The user's own strategies, for engines that retry and time out without a pipeline; null for none.</summary>
    internal ResiliencePipeline<JsonData>? OwnPipeline =>
        _configure is null ? null : LazyInitializer.EnsureInitialized(ref _ownPipeline, () => StatePipeline.BuildOwn(_machine.Time, _configure));

    /// <summary>The machine of a distributed Map's executions: one for all Map Runs, for its ARN names the Map.</summary>
    internal Machine ChildMachine => LazyInitializer.EnsureInitialized(ref _childMachine, () => _machine.ForChildrenOf(Info));

    /// <summary>True when causes of handler exceptions are JSON texts, as a Lambda function's are.</summary>
    internal bool HasLambdaCauses => Info.ResourceKind is ResourceKind.LambdaFunction or ResourceKind.Other || Info.ResourceType == "lambda";
}
