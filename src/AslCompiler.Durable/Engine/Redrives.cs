namespace AslCompiler.Durable.Engine;

/// <summary>Which executions can be redriven (ASL reference §7.6).</summary>
internal static class Redrives
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromDays(14);
    private static readonly TimeSpan s_longestOpen = TimeSpan.FromDays(365);

    // Room for what a redrive adds: the service's own number.
    private const int MostEvents = 24_999;

    /// <summary>Why an execution cannot be redriven, in the service's words; null when it can.</summary>
    internal static string? ReasonAgainst(StoredExecution execution, DateTimeOffset now) => execution switch
    {
        { Status: ExecutionStatus.Running } => "Execution is RUNNING and cannot be redriven",
        { Status: ExecutionStatus.Succeeded } => "Execution is SUCCEEDED and cannot be redriven",
        { End: { } end } when now - end.StoppedAt > s_longestPause => "Execution redrivable period exceeded",
        _ when now - execution.StartedAt > s_longestOpen => "Execution exceeded the max execution time",
        _ => null,
    };

    internal static bool IsTooLong(IEnumerable<HistoryEvent> history, ExecutionLimits limits) =>
        limits.MaxHistoryEvents is { } most && history.Count() >= Math.Min(most, MostEvents);
}
