namespace AslCompiler.Runtime;

/// <summary>One child execution of a Map Run.</summary>
/// <param name="ItemCount">How many items it has.</param>
/// <param name="Input">Its input.</param>
/// <param name="Run">The execution; null when it was never started.</param>
internal sealed record MapBatch(int ItemCount, JsonData Input, ExecutionRun? Run)
{
    internal bool HasSucceeded => Run is { HasEnded: true, Status: ExecutionStatus.Succeeded };
}
