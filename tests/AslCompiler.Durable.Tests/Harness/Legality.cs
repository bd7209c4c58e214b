using System.Globalization;

namespace AslCompiler.Durable.Tests.Harness;

/// <summary>What must hold of every history and every delivery, whatever was crashed.</summary>
internal static class Legality
{
    /// <summary>A task is handed out only when the journal has scheduled it, and has no end of it.</summary>
    public static void CheckDelivery(TaskContext context, IReadOnlyList<HistoryEvent> history)
    {
        var scheduled = long.Parse(context.AttemptId.Split(':')[^1], CultureInfo.InvariantCulture);
        Assert.Contains(history, e => e.Id == scheduled && e.Type.ToString().EndsWith("Scheduled", StringComparison.Ordinal) && e.StateName == context.StateName);
        var after = new HashSet<long> { scheduled };
        foreach (var e in history.Where(e => after.Contains(e.PreviousEventId)))
        {
            Assert.True(e.Type is HistoryEventType.LambdaFunctionStarted or HistoryEventType.TaskStarted or HistoryEventType.TaskSubmitted, $"{context.StateName} was delivered again after {e}.");
            after.Add(e.Id);
        }
    }

    /// <summary>Numbers without gap or duplicate, times that do not go back, every event after its previous one, one end for each time it was driven.</summary>
    public static void CheckHistory(IReadOnlyList<HistoryEvent> history)
    {
        Assert.Equal(Enumerable.Range(1, history.Count).Select(i => (long)i), history.Select(e => e.Id));
        Assert.All(history, e => Assert.True(e.PreviousEventId < e.Id));
        Assert.Equal(history.OrderBy(e => e.Timestamp).ThenBy(e => e.Id), history);
        Assert.Equal(HistoryEventType.ExecutionStarted, history[0].Type);
        var ends = history.Index().Where(e => e.Item.Type is HistoryEventType.ExecutionSucceeded or HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionTimedOut or HistoryEventType.ExecutionAborted).Select(e => e.Index).ToArray();
        Assert.Equal(history.Count - 1, ends[^1]);
        // After any other end the execution was redriven.
        Assert.All(ends[..^1], end => Assert.Equal(HistoryEventType.ExecutionRedriven, history[end + 1].Type));
        Assert.Equal(ends.Length - 1, history.Count(e => e.Type == HistoryEventType.ExecutionRedriven));
    }
}
