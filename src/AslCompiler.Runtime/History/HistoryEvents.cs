using AslCompiler.Runtime;

namespace AslCompiler;

/// <summary>Makes history events.</summary>
internal static partial class HistoryEvents
{
    internal static HistoryEventType Entered(StateType type) => type switch
    {
        StateType.Task => HistoryEventType.TaskStateEntered,
        StateType.Pass => HistoryEventType.PassStateEntered,
        StateType.Choice => HistoryEventType.ChoiceStateEntered,
        StateType.Wait => HistoryEventType.WaitStateEntered,
        StateType.Succeed => HistoryEventType.SucceedStateEntered,
        StateType.Fail => HistoryEventType.FailStateEntered,
        StateType.Parallel => HistoryEventType.ParallelStateEntered,
        _ => HistoryEventType.MapStateEntered,
    };

    // A Fail state has no such event.
    internal static HistoryEventType Exited(StateType type) => type switch
    {
        StateType.Task => HistoryEventType.TaskStateExited,
        StateType.Pass => HistoryEventType.PassStateExited,
        StateType.Choice => HistoryEventType.ChoiceStateExited,
        StateType.Wait => HistoryEventType.WaitStateExited,
        StateType.Succeed => HistoryEventType.SucceedStateExited,
        StateType.Parallel => HistoryEventType.ParallelStateExited,
        _ => HistoryEventType.MapStateExited,
    };

    /// <summary>The event of a state that was stopped because a sibling failed; null for states that take no time.</summary>
    internal static HistoryEventType? Aborted(StateType type) => type switch
    {
        StateType.Task => HistoryEventType.TaskStateAborted,
        StateType.Wait => HistoryEventType.WaitStateAborted,
        StateType.Parallel => HistoryEventType.ParallelStateAborted,
        StateType.Map => HistoryEventType.MapStateAborted,
        _ => null,
    };

    internal static (HistoryEventType Scheduled, HistoryEventType Started) Scheduled(ResourceKind kind) => kind switch
    {
        ResourceKind.Activity => (HistoryEventType.ActivityScheduled, HistoryEventType.ActivityStarted),
        ResourceKind.Integration => (HistoryEventType.TaskScheduled, HistoryEventType.TaskStarted),
        _ => (HistoryEventType.LambdaFunctionScheduled, HistoryEventType.LambdaFunctionStarted),
    };

    internal static HistoryEventType TaskSucceeded(ResourceKind kind) => kind switch
    {
        ResourceKind.Activity => HistoryEventType.ActivitySucceeded,
        ResourceKind.Integration => HistoryEventType.TaskSucceeded,
        _ => HistoryEventType.LambdaFunctionSucceeded,
    };

    internal static HistoryEventType TaskEnded(ResourceKind kind, Failure failure)
    {
        var timedOut = failure.Origin is FailureOrigin.Timeout or FailureOrigin.Heartbeat;
        return kind switch
        {
            ResourceKind.Activity => timedOut ? HistoryEventType.ActivityTimedOut : HistoryEventType.ActivityFailed,
            ResourceKind.Integration => timedOut ? HistoryEventType.TaskTimedOut : HistoryEventType.TaskFailed,
            _ => timedOut ? HistoryEventType.LambdaFunctionTimedOut : HistoryEventType.LambdaFunctionFailed,
        };
    }

    internal static HistoryEvent Make(ExecutionFacts run, Frame frame, HistoryEventType type, long id, long previous, JsonData? data, string? error, string? cause, JsonData? variables = null, string? workerName = null)
    {
        var plan = run.Machine.Plans[frame.State];
        var isOutput = IsOutput(type);
        var isTask = type is HistoryEventType.TaskStarted or HistoryEventType.TaskSubmitted or HistoryEventType.TaskSucceeded or HistoryEventType.TaskFailed or HistoryEventType.TaskTimedOut;
        return new HistoryEvent
        {
            ExecutionId = run.Id,
            Id = id,
            PreviousEventId = previous,
            Timestamp = run.Machine.Time.GetUtcNow(),
            Type = type,
            StateName = IsOfExecution(type) ? null : plan.Info.Name,
            Input = isOutput ? null : type == HistoryEventType.ExecutionStarted ? run.Input : data,
            Output = isOutput ? data : null,
            AssignedVariables = variables,
            WorkerName = workerName,
            Error = error,
            Cause = cause,
            Resource = isTask ? plan.EventAction : null,
            ResourceType = isTask ? plan.Info.ResourceType : null,
            RoleArn = type == HistoryEventType.ExecutionStarted ? run.Machine.RoleArn : null,
        };
    }

    internal static HistoryEvent MakeEvaluationFailed(ExecutionFacts run, Frame frame, long id, long previous, string error, string? cause, string? location) => new()
    {
        ExecutionId = run.Id,
        Id = id,
        PreviousEventId = previous,
        Timestamp = run.Machine.Time.GetUtcNow(),
        Type = HistoryEventType.EvaluationFailed,
        StateName = run.Machine.Plans[frame.State].Info.Name,
        Error = error,
        Cause = cause,
        Location = location,
    };

    internal static HistoryEvent MakeScheduled(ExecutionFacts run, Frame frame, StatePlan plan, HistoryEventType type, long id, in Step step)
    {
        var isIntegration = type == HistoryEventType.TaskScheduled;
        return new HistoryEvent
        {
            ExecutionId = run.Id,
            Id = id,
            PreviousEventId = frame.LastEventId,
            Timestamp = run.Machine.Time.GetUtcNow(),
            Type = type,
            StateName = plan.Info.Name,
            Input = step.Data,
            Resource = isIntegration ? plan.EventAction : plan.Resource,
            ResourceType = isIntegration ? plan.Info.ResourceType : null,
            Region = isIntegration ? run.Machine.Region : null,
            TimeoutInSeconds = step.Number > 0 ? step.Number : plan.Info.TimeoutSeconds,
            HeartbeatInSeconds = step.Details?.HeartbeatSeconds ?? plan.Info.HeartbeatSeconds,
            TaskCredentials = step.Details?.Credentials,
        };
    }

    internal static HistoryEvent MakeFork(ExecutionFacts run, Fork fork, HistoryEventType type, long id, long previous, int? index, long? length, Failure? failure) => new()
    {
        ExecutionId = run.Id,
        Id = id,
        PreviousEventId = previous,
        Timestamp = run.Machine.Time.GetUtcNow(),
        Type = type,
        StateName = fork.Info.Name,
        Index = index,
        Length = length,
        MapRunArn = type == HistoryEventType.MapRunStarted ? fork.MapRun!.Arn : null,
        Error = failure?.Error,
        Cause = failure?.Cause,
    };

    private static bool IsOfExecution(HistoryEventType type) => type is HistoryEventType.ExecutionStarted or HistoryEventType.ExecutionSucceeded
        or HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionTimedOut or HistoryEventType.ExecutionAborted;

    private static bool IsOutput(HistoryEventType type) => IsExited(type)
        || type is HistoryEventType.ExecutionSucceeded or HistoryEventType.TaskSubmitted or HistoryEventType.TaskSucceeded or HistoryEventType.LambdaFunctionSucceeded or HistoryEventType.ActivitySucceeded;
}
