using Microsoft.Extensions.DependencyInjection;

namespace AslCompiler.Durable.Crash;

/// <summary>Whether all executions are what they would be without a crash.</summary>
internal static class Check
{
    internal static async Task<IReadOnlyList<string>> FindProblemsAsync(Place place, int count)
    {
        var problems = new List<string>();
        await using var services = Work.Services(place, new Handler(effects: null!), "check");
        // Only asks: the service is not started.
        await services.GetRequiredService<IExecutionStore>().OpenAsync();
        var client = services.GetRequiredService<DurableExecutions>();
        var effects = Effects.ReadAll(place.Folder).Select(effect => effect.Attempt).ToHashSet();
        var lengths = new HashSet<int>();
        var belowLengths = new HashSet<int>();
        for (var n = 0; n < count; n++)
        {
            var (execution, history) = await FindAsync(client, Work.ArnOf(n));
            lengths.Add(LengthOf(history));
            problems.AddRange(ProblemsOf(execution, history, n).Concat(EffectProblems(execution, history, effects)).Select(problem => $"e{n}: {problem}"));
            var (below, belowHistory) = await FindAsync(client, $"arn:aws:states:us-east-1:111111111111:execution:{Below.Definition.Name}:b{n}");
            belowLengths.Add(belowHistory.Count);
            problems.AddRange(BelowProblems(below, belowHistory, n).Concat(EffectProblems(below, belowHistory, effects)).Select(problem => $"b{n}: {problem}"));
        }
        if (lengths.Count != 1 || belowLengths.Count != 1)
            problems.Add($"The histories have {string.Join(", ", lengths)} events, and {string.Join(", ", belowLengths)}.");
        if (effects.Count > 0)
            problems.Add($"{effects.Count} effects belong to no scheduled attempt, such as {effects.First()}.");
        return problems;
    }

    private static async Task<(ExecutionDescription Execution, IReadOnlyList<HistoryEvent> History)> FindAsync(DurableExecutions client, string arn) =>
        (await client.DescribeAsync(arn), (await client.GetHistoryAsync(arn)).Events);

    // Without the tasks that a worker took with it when its process was killed: they time out, and are scheduled again.
    private static int LengthOf(IReadOnlyList<HistoryEvent> history) =>
        history.Count(e => e.Type is not (HistoryEventType.ActivityStarted or HistoryEventType.ActivityTimedOut)) - history.Count(e => e.Type == HistoryEventType.ActivityTimedOut);

    private static IEnumerable<string> ProblemsOf(ExecutionDescription execution, IReadOnlyList<HistoryEvent> history, int n)
    {
        var expected = $$$"""{"n":{{{n}}},"both":[{"did":"Left"},[{"did":"Item"},{"did":"Item"},{"did":"Item"}],{"did":"Dig"}],"answer":{"by":"ada"}}""";
        if (execution.Status != ExecutionStatus.Succeeded || execution.Output?.ToString() != expected)
            yield return $"{execution.Status} {execution.Output} {execution.Error} {execution.Cause}";
        if (execution.RedriveCount != 1)
            yield return $"It was redriven {execution.RedriveCount} times, not once.";
        if (history.Count(e => e.Type == HistoryEventType.ActivitySucceeded) != 1 || history.Count(e => e.Type == HistoryEventType.TaskSubmitted && e.StateName == "Below") != 1)
            yield return "A worker's answer or the start of another execution is missing, or there twice.";
        foreach (var problem in OrderProblems(history))
            yield return problem;
        // Each entry into a state is left once.
        var entered = history.Count(e => e.Type.ToString().EndsWith("StateEntered", StringComparison.Ordinal));
        var exited = history.Count(e => e.Type.ToString().EndsWith("StateExited", StringComparison.Ordinal));
        if (entered != exited || entered != 14)
            yield return $"{entered} states were entered, {exited} left; not 14.";
    }

    private static IEnumerable<string> BelowProblems(ExecutionDescription execution, IReadOnlyList<HistoryEvent> history, int n)
    {
        if (execution.Status != ExecutionStatus.Succeeded || execution.Input["n"]?.GetInt64() != n)
            yield return $"{execution.Status} {execution.Input} {execution.Error} {execution.Cause}";
        foreach (var problem in OrderProblems(history))
            yield return problem;
    }

    private static IEnumerable<string> OrderProblems(IReadOnlyList<HistoryEvent> history)
    {
        if (!history.Select(e => e.Id).SequenceEqual(Enumerable.Range(1, history.Count).Select(id => (long)id)))
            yield return "The numbers of the events have a gap or a duplicate.";
        if (history.Any(e => e.PreviousEventId >= e.Id))
            yield return "An event comes before its previous one.";
    }

    private static IEnumerable<string> EffectProblems(ExecutionDescription execution, IReadOnlyList<HistoryEvent> history, HashSet<string> effects)
    {
        // The engine itself starts executions.
        foreach (var scheduled in history.Where(e => e.Type is HistoryEventType.LambdaFunctionScheduled or HistoryEventType.TaskScheduled && e.StateName != "Below"))
        {
            var attempt = effects.FirstOrDefault(effect => effect.StartsWith(execution.ExecutionArn + ":", StringComparison.Ordinal) && effect.EndsWith($":{scheduled.Id}", StringComparison.Ordinal));
            if (attempt is null)
                yield return $"The attempt that event {scheduled.Id} schedules ({scheduled.StateName}) had no effect.";
            else
                effects.Remove(attempt);
        }
    }
}
