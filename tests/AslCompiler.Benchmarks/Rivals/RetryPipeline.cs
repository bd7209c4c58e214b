using Polly;
using Polly.Retry;

namespace AslCompiler.Benchmarks.Rivals;

/// <summary>The Polly pipeline of a Retry array: one strategy; the first rule that matches counts, each rule for itself.</summary>
internal static class RetryPipeline
{
    private static readonly ResiliencePropertyKey<Counters?> Key = new("retries");

    public static ResiliencePipeline<T> Create<T>(TimeProvider time, params RetryRule[] rules) =>
        new ResiliencePipelineBuilder<T> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<T>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = retry => new ValueTask<bool>(retry.Outcome.Exception is { } failure && ShouldRetry(rules, failure, retry.Context)),
                DelayGenerator = retry => new ValueTask<TimeSpan?>(retry.Context.Properties.GetValue(Key, null)!.NextDelay),
            })
            .Build();

    private static bool ShouldRetry(RetryRule[] rules, Exception failure, ResilienceContext context)
    {
        var matching = Array.FindIndex(rules, rule => Failures.Matches(rule.Errors, failure));
        if (matching < 0)
            return false;
        var counters = context.Properties.GetValue(Key, null);
        if (counters is null)
            context.Properties.Set(Key, counters = new Counters(rules.Length));
        if (counters.Retries[matching] >= rules[matching].MaxAttempts)
            return false;
        counters.NextDelay = rules[matching].DelayBefore(++counters.Retries[matching]);
        return true;
    }

    private sealed class Counters(int rules)
    {
        public int[] Retries { get; } = new int[rules];

        public TimeSpan NextDelay { get; set; }
    }
}
