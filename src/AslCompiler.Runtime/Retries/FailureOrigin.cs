namespace AslCompiler.Runtime;

/// <summary>Where an error comes from; decides what <c>States.TaskFailed</c> and the timeout names match.</summary>
internal enum FailureOrigin
{
    /// <summary>The state's data, or a Fail state.</summary>
    State,

    /// <summary>A task.</summary>
    Task,

    /// <summary>A task's TimeoutSeconds.</summary>
    Timeout,

    /// <summary>A task's HeartbeatSeconds.</summary>
    Heartbeat,
}
