using AslCompiler.Runtime;

namespace AslCompiler;

/// <summary>Which task a handler is to do, of which execution, in which attempt. Texts that need building are built when they are read.</summary>
public sealed class TaskContext
{
    private readonly TaskCall? _call;

    // What a test has set; a context of the engine's asks its call.
    private Given? _given;

    /// <summary>A context of your own, for testing handlers.</summary>
    public TaskContext()
    {
    }

    internal TaskContext(TaskCall call) => _call = call;

    /// <summary>The execution's ARN.</summary>
    public string ExecutionId
    {
        get => _call?.Frame.Run.Id ?? _given?.ExecutionId ?? "";
        init => Give.ExecutionId = value;
    }

    /// <summary>The execution's name.</summary>
    public string ExecutionName
    {
        get => _call?.Frame.Run.Name ?? _given?.ExecutionName ?? "";
        init => Give.ExecutionName = value;
    }

    /// <summary>The state machine's name.</summary>
    public string StateMachineName
    {
        get => _call?.Frame.Run.Machine.Definition.Name ?? _given?.StateMachineName ?? "";
        init => Give.StateMachineName = value;
    }

    /// <summary>The state's name.</summary>
    public string StateName
    {
        get => _call?.Plan.Info.Name ?? _given?.StateName ?? "";
        init => Give.StateName = value;
    }

    /// <summary>The unit of work, as the task interface names it.</summary>
    public string TaskName
    {
        get => _call?.Plan.Info.TaskName ?? _given?.TaskName ?? "";
        init => Give.TaskName = value;
    }

    /// <summary>The state's Resource, with its substitutions replaced.</summary>
    public string Resource
    {
        get => _call?.Plan.Resource ?? _given?.Resource ?? "";
        init => Give.Resource = value;
    }

    /// <summary>How often the state was retried before this attempt, over all Retriers; 0 in the first.</summary>
    public int RetryCount
    {
        get => _call?.RetryCount ?? _given?.RetryCount ?? 0;
        init => Give.RetryCount = value;
    }

    /// <summary>Names one entry into a state: equal over its retries.</summary>
    public string IdempotencyKey
    {
        get => _call?.IdempotencyKey ?? _given?.IdempotencyKey ?? "";
        init => Give.IdempotencyKey = value;
    }

    /// <summary>Names one attempt.</summary>
    public string AttemptId
    {
        get => _call?.AttemptId ?? _given?.AttemptId ?? "";
        init => Give.AttemptId = value;
    }

    /// <summary>The task token, of tasks that wait for one, and of jobs (<c>.sync</c>); null for others.</summary>
    public string? TaskToken
    {
        get => _call is not null ? _call.TaskToken : _given?.TaskToken;
        init => Give.TaskToken = value;
    }

    /// <summary>TimeoutSeconds of this attempt, if the definition sets one.</summary>
    public long? TimeoutSeconds
    {
        get => _call is not null ? _call.TimeoutSeconds : _given?.TimeoutSeconds;
        init => Give.TimeoutSeconds = value;
    }

    /// <summary>HeartbeatSeconds of this attempt, if the definition sets one.</summary>
    public long? HeartbeatSeconds
    {
        get => _call is not null ? _call.HeartbeatSeconds : _given?.HeartbeatSeconds;
        init => Give.HeartbeatSeconds = value;
    }

    /// <summary>The evaluated Credentials, if the definition has any.</summary>
    public JsonData? Credentials
    {
        get => _call?.Step.Details?.Credentials ?? _given?.Credentials;
        init => Give.Credentials = value;
    }

    /// <summary>The index of the item that the innermost Map works on; null outside of Maps.</summary>
    public int? MapItemIndex
    {
        get => _call is null ? _given?.MapItemIndex : _call.MapItemIndex < 0 ? null : _call.MapItemIndex;
        init => Give.MapItemIndex = value;
    }

    private Given Give => _given ??= new Given();

    /// <summary>Tells that the task is still at work: HeartbeatSeconds of an activity or a callback count anew. Does nothing where there is no heartbeat.</summary>
    public void Heartbeat() => _call?.Heartbeat();

    /// <summary>
    /// Tells what the service answered when it took on a job (<c>.sync</c>) or a task with a callback (<c>.waitForTaskToken</c>): the history shows it at once, as TaskSubmitted.
    /// Without it the history shows what the handler returns. Does nothing for other tasks.
    /// </summary>
    /// <param name="answer">The answer.</param>
    public void Submit(JsonData answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _call?.Submit(answer);
    }

    private sealed class Given
    {
        internal string? ExecutionId;
        internal string? ExecutionName;
        internal string? StateMachineName;
        internal string? StateName;
        internal string? TaskName;
        internal string? Resource;
        internal int RetryCount;
        internal string? IdempotencyKey;
        internal string? AttemptId;
        internal string? TaskToken;
        internal long? TimeoutSeconds;
        internal long? HeartbeatSeconds;
        internal JsonData? Credentials;
        internal int? MapItemIndex;
    }
}
