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
        for (var n = 0; n < count; n++)
        {
            var execution = await client.DescribeAsync($"arn:aws:states:us-east-1:111111111111:execution:{Mixed.Definition.Name}:e{n}");
            var history = (await client.GetHistoryAsync(execution.ExecutionArn)).Events;
            lengths.Add(history.Count);
            problems.AddRange(ProblemsOf(execution, history, n).Concat(EffectProblems(execution, history, effects)).Select(problem => $"e{n}: {problem}"));
        }
        if (lengths.Count != 1)
            problems.Add($"The histories have {string.Join(", ", lengths)} events.");
        if (effects.Count > 0)
            problems.Add($"{effects.Count} effects belong to no scheduled attempt, such as {effects.First()}.");
        return problems;
    }

    private static IEnumerable<string> ProblemsOf(ExecutionDescription execution, IReadOnlyList<HistoryEvent> history, int n)
    {
        var expected = $$$"""{"n":{{{n}}},"both":[{"did":"Left"},[{"did":"Item"},{"did":"Item"},{"did":"Item"}]],"answer":{"by":"ada"}}""";
        if (execution.Status != ExecutionStatus.Succeeded || execution.Output?.ToString() != expected)
            yield return $"{execution.Status} {execution.Output} {execution.Error} {execution.Cause}";
        if (!history.Select(e => e.Id).SequenceEqual(Enumerable.Range(1, history.Count).Select(id => (long)id)))
            yield return "The numbers of the events have a gap or a duplicate.";
        if (history.Any(e => e.PreviousEventId >= e.Id))
            yield return "An event comes before its previous one.";
        // Each entry into a state is left once.
        var entered = history.Count(e => e.Type.ToString().EndsWith("StateEntered", StringComparison.Ordinal));
        var exited = history.Count(e => e.Type.ToString().EndsWith("StateExited", StringComparison.Ordinal));
        if (entered != exited || entered != 11)
            yield return $"{entered} states were entered, {exited} left; not 11.";
    }

    private static IEnumerable<string> EffectProblems(ExecutionDescription execution, IReadOnlyList<HistoryEvent> history, HashSet<string> effects)
    {
        foreach (var scheduled in history.Where(e => e.Type is HistoryEventType.LambdaFunctionScheduled or HistoryEventType.TaskScheduled))
        {
            var attempt = effects.FirstOrDefault(effect => effect.StartsWith(execution.ExecutionArn + ":", StringComparison.Ordinal) && effect.EndsWith($":{scheduled.Id}", StringComparison.Ordinal));
            if (attempt is null)
                yield return $"The attempt that event {scheduled.Id} schedules ({scheduled.StateName}) had no effect.";
            else
                effects.Remove(attempt);
        }
    }
}
