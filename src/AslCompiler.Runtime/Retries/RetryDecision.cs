namespace AslCompiler.Runtime;

/// <summary>
/// Whether a failed attempt is retried, and when (ASL reference §4.3, §4.4). Pure arithmetic over the Retry array and its counters:
/// the in-memory engine keeps the counters with the visit to the state, the durable one in its journal.
/// </summary>
internal static class RetryDecision
{
    /// <param name="retriers">The Retry array.</param>
    /// <param name="counters">How often each Retrier has retried in this visit; the deciding one is counted up.</param>
    /// <param name="failure">The error.</param>
    /// <param name="random">A random number from 0 up to 1, for JitterStrategy FULL.</param>
    /// <returns>The delay before the next attempt; null to give up.</returns>
    internal static TimeSpan? Decide(IReadOnlyList<RetryRule> retriers, Span<long> counters, Failure failure, Func<double> random)
    {
        for (var i = 0; i < retriers.Count; i++)
        {
            var rule = retriers[i];
            if (!ErrorMatching.Matches(rule.ErrorEquals, failure))
                continue;
            // The first that matches decides: when it is used up, later ones are not tried.
            if (counters[i] >= rule.MaxAttempts)
                return null;
            var seconds = BackoffSeconds(rule, ++counters[i]);
            return ToDelay(rule.FullJitter ? seconds * random() : seconds);
        }
        return null;
    }

    /// <summary>The backoff before the k-th retry of a Retrier, without jitter.</summary>
    internal static double BackoffSeconds(RetryRule rule, long retry)
    {
        var seconds = rule.IntervalSeconds * Math.Pow(rule.BackoffRate, retry - 1);
        return rule.MaxDelaySeconds is { } most ? Math.Min(seconds, most) : seconds;
    }

    private static TimeSpan ToDelay(double seconds) =>
        seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue / 2;
}
