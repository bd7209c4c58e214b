namespace AslCompiler.Runtime;

/// <summary>What a line of control of a journaled execution waits for between turns.</summary>
internal enum LineWait : byte
{
    /// <summary>Nothing: it is being advanced, or done.</summary>
    Nothing,

    /// <summary>The end of a Wait state.</summary>
    Timer,

    /// <summary>The next attempt.</summary>
    Retry,

    /// <summary>A handler of this process.</summary>
    Handler,

    /// <summary>Somebody who has the task's token.</summary>
    Callback,

    /// <summary>Its branches or items.</summary>
    Lines,

    /// <summary>The child executions of its distributed Map, in this process.</summary>
    MapRun,
}
