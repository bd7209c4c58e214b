namespace AslCompiler.Runtime;

/// <summary>The eight types of states.</summary>
public enum StateType
{
    /// <summary>Calls a handler.</summary>
    Task,

    /// <summary>Passes or shapes data.</summary>
    Pass,

    /// <summary>Chooses the next state.</summary>
    Choice,

    /// <summary>Waits.</summary>
    Wait,

    /// <summary>Ends its scope well.</summary>
    Succeed,

    /// <summary>Ends its scope with an error.</summary>
    Fail,

    /// <summary>Runs branches side by side.</summary>
    Parallel,

    /// <summary>Runs one processor for every item.</summary>
    Map,
}
