namespace AslCompiler.Runtime;

/// <summary>When a service integration is done.</summary>
public enum TaskPattern
{
    /// <summary>When the call returns.</summary>
    RequestResponse,

    /// <summary><c>.sync</c>: when the started job ends.</summary>
    Sync,

    /// <summary><c>.sync:2</c>: when the started job ends; its output is parsed.</summary>
    Sync2,

    /// <summary><c>.waitForTaskToken</c>: when somebody sends the task token back.</summary>
    WaitForTaskToken,
}
