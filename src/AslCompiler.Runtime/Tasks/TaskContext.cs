namespace AslCompiler;

/// <summary>Which task a handler is to do, of which execution, in which attempt. Texts that need building are built when they are read.</summary>
public sealed class TaskContext
{
    private readonly Runtime.TaskCall? _call;

    /// <summary>A context of your own, for testing handlers.</summary>
    public TaskContext()
    {
    }

    internal TaskContext(Runtime.TaskCall call) => _call = call;

    /// <summary>The execution's ARN.</summary>
    public string ExecutionId
    {
        get => field ??= _call?.Frame.Run.Id ?? "";
        init;
    }

    /// <summary>The execution's name.</summary>
    public string ExecutionName
    {
        get => field ??= _call?.Frame.Run.Name ?? "";
        init;
    }

    /// <summary>The state machine's name.</summary>
    public string StateMachineName
    {
        get => field ??= _call?.Frame.Run.Machine.Definition.Name ?? "";
        init;
    }

    /// <summary>The state's name.</summary>
    public string StateName
    {
        get => field ??= _call?.Plan.Info.Name ?? "";
        init;
    }

    /// <summary>The unit of work, as the task interface names it.</summary>
    public string TaskName
    {
        get => field ??= _call?.Plan.Info.TaskName ?? "";
        init;
    }

    /// <summary>The state's Resource, with its substitutions replaced.</summary>
    public string Resource
    {
        get => field ??= _call?.Plan.Resource ?? "";
        init;
    }

    /// <summary>How often the state was retried before this attempt, over all Retriers; 0 in the first.</summary>
    public int RetryCount { get; init; }

    /// <summary>Names one entry into a state: equal over its retries.</summary>
    public string IdempotencyKey
    {
        get => field ??= _call?.IdempotencyKey ?? "";
        init;
    }

    /// <summary>Names one attempt.</summary>
    public string AttemptId
    {
        get => field ??= _call?.AttemptId ?? "";
        init;
    }

    /// <summary>The task token, of <c>.waitForTaskToken</c> tasks and activities.</summary>
    public string? TaskToken { get; init; }

    /// <summary>TimeoutSeconds of this attempt, if the definition sets one.</summary>
    public long? TimeoutSeconds { get; init; }

    /// <summary>HeartbeatSeconds of this attempt, if the definition sets one.</summary>
    public long? HeartbeatSeconds { get; init; }

    /// <summary>The evaluated Credentials, if the definition has any.</summary>
    public JsonData? Credentials { get; init; }

    /// <summary>The index of the item that the innermost Map works on; null outside of Maps.</summary>
    public int? MapItemIndex { get; init; }

    /// <summary>Tells that the task is still at work: HeartbeatSeconds of an activity count anew. Does nothing where there is no heartbeat.</summary>
    public void Heartbeat() => _call?.Heartbeat();
}
