namespace AslCompiler;

/// <summary>One event of an execution's history, as <c>GetExecutionHistory</c> of AWS Step Functions gives it. Members that the type of event does not have are null.</summary>
public sealed class HistoryEvent
{
    /// <summary>The ARN of the execution.</summary>
    public required string ExecutionId { get; init; }

    /// <summary>The event's number, from 1, over all branches.</summary>
    public required long Id { get; init; }

    /// <summary>The event that this one followed in its line of control; 0 for the first state.</summary>
    public required long PreviousEventId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>What happened.</summary>
    public required HistoryEventType Type { get; init; }

    /// <summary>The state: of <c>…StateEntered</c>, <c>…StateExited</c>, the events of a task, and the Map of iteration events.</summary>
    public string? StateName { get; init; }

    /// <summary>Input of an execution or state, or the request of a task (<c>parameters</c> of integrations).</summary>
    public JsonData? Input { get; init; }

    /// <summary>Output of an execution or state, or the result of a task.</summary>
    public JsonData? Output { get; init; }

    /// <summary>The variables that were assigned when the state was left: an object.</summary>
    public JsonData? AssignedVariables { get; init; }

    /// <summary>The error's name.</summary>
    public string? Error { get; init; }

    /// <summary>The error's cause.</summary>
    public string? Cause { get; init; }

    /// <summary>The ARN of a function or activity, or the action of an integration with its pattern's suffix.</summary>
    public string? Resource { get; init; }

    /// <summary>The service of an integration.</summary>
    public string? ResourceType { get; init; }

    /// <summary>The region of a scheduled integration.</summary>
    public string? Region { get; init; }

    /// <summary>The timeout of a scheduled task in seconds, if the definition sets one.</summary>
    public long? TimeoutInSeconds { get; init; }

    /// <summary>The heartbeat of a scheduled task in seconds, if the definition sets one.</summary>
    public long? HeartbeatInSeconds { get; init; }

    /// <summary>The evaluated Credentials of a scheduled task.</summary>
    public JsonData? TaskCredentials { get; init; }

    /// <summary>The item's index, of iteration events.</summary>
    public int? Index { get; init; }

    /// <summary>The number of items, of <see cref="HistoryEventType.MapStateStarted"/>.</summary>
    public long? Length { get; init; }

    /// <summary>The role, of <see cref="HistoryEventType.ExecutionStarted"/>.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Who took the task, of <see cref="HistoryEventType.ActivityStarted"/>.</summary>
    public string? WorkerName { get; init; }

    /// <summary>Number, type and state, for debugging.</summary>
    public override string ToString() => $"{Id} <- {PreviousEventId} {Type}{(StateName is null ? "" : " " + StateName)}";
}
