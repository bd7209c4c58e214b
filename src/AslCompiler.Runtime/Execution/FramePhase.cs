namespace AslCompiler.Runtime;

/// <summary>Why a frame is ready: what its next turn does.</summary>
internal enum FramePhase : byte
{
    /// <summary>Enter the state.</summary>
    Enter,

    /// <summary>The wait is over: leave.</summary>
    WaitOver,

    /// <summary>The work has given a result: leave.</summary>
    Result,

    /// <summary>The work has failed for good: catch, or fail the scope.</summary>
    Failed,

    /// <summary>The state's data has failed it: catch.</summary>
    Catching,

    /// <summary>A Catcher has taken over: what fails now leaves the scope.</summary>
    Caught,

    /// <summary>The pipeline wants the state entered again for another attempt.</summary>
    Attempt,

    /// <summary>The pipeline has seen a task fail: record it.</summary>
    AttemptFailed,

    /// <summary>The pipeline wants the branches or items run.</summary>
    StartFork,
}
