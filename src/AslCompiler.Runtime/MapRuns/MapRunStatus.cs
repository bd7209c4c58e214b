namespace AslCompiler;

/// <summary>How a Map Run stands.</summary>
public enum MapRunStatus
{
    /// <summary>Its executions are on their way.</summary>
    Running,

    /// <summary>All executions have ended, and no more failed than was tolerated.</summary>
    Succeeded,

    /// <summary>Its items could not be read, too many failed, or its results could not be written.</summary>
    Failed,

    /// <summary>It was stopped from outside.</summary>
    Aborted,
}
