namespace AslCompiler.Runtime;

/// <summary>One child execution of a Map Run.</summary>
/// <param name="ItemCount">How many items it has.</param>
/// <param name="Input">Its input.</param>
/// <param name="Run">The execution; null when it was never started.</param>
internal sealed record MapBatch(int ItemCount, JsonData Input, ExecutionRun? Run)
{
    /// <summary>Its number, from 0.</summary>
    internal int Number { get; init; }

    /// <summary>True when it has ended in a former process.</summary>
    internal bool IsRestored { get; init; }

    internal bool HasSucceeded => Run is { HasEnded: true, Status: ExecutionStatus.Succeeded };
}
