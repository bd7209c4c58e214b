namespace AslCompiler;

/// <summary>Where an execution is.</summary>
public enum ExecutionStatus
{
    /// <summary>Still running.</summary>
    Running,

    /// <summary>Ended with an output.</summary>
    Succeeded,

    /// <summary>Ended with an error that nothing caught.</summary>
    Failed,

    /// <summary>Ran longer than the machine's TimeoutSeconds.</summary>
    TimedOut,

    /// <summary>Stopped from outside.</summary>
    Aborted,
}
