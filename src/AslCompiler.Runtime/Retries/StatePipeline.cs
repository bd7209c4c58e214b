using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AslCompiler.Runtime;

/// <summary>
/// The resilience pipeline of a state: Retry, entering anew, TimeoutSeconds, then the user's own strategies around the handler call. Built once for a state of a machine.
/// </summary>
internal static class StatePipeline
{
    [UnconditionalSuppressMessage("Trimming", "IL2026:RequiresUnreferencedCode", Justification = "Polly validates options by reflection over their annotations; AttemptOptions has none.")]
    internal static ResiliencePipeline<JsonData> Build(TimeProvider time, bool hasRetry, bool mayTimeOut, Action<ResiliencePipelineBuilder<JsonData>>? configure)
    {
        var builder = new ResiliencePipelineBuilder<JsonData> { TimeProvider = time };
        if (hasRetry)
            builder.AddRetry(Retry());
        builder.AddStrategy(_ => new AttemptStrategy(), new AttemptOptions());
        if (mayTimeOut)
            builder.AddTimeout(Timeout());
        configure?.Invoke(builder);
        return builder.Build();
    }

    // One strategy for the whole array: its counters are the visit's, its decision is RetryDecision's.
    // Polly refuses 0 attempts and has its own idea of delays, so it asks for ever and waits in OnRetry, where long delays can be sliced.
    private static RetryStrategyOptions<JsonData> Retry() => new()
    {
        Name = "ASL Retry",
        MaxRetryAttempts = int.MaxValue,
        Delay = TimeSpan.Zero,
        ShouldHandle = static args => new(args.Outcome.Exception is Failure failure && StateVisit.Of(args.Context).Decide(failure)),
        OnRetry = static args => StateVisit.Of(args.Context).WaitAsync(),
    };

    // A fixed timeout above 24 hours is refused, a generated one is not; those beyond a timer's range are the call's own business.
    private static TimeoutStrategyOptions Timeout() => new()
    {
        Name = "ASL TimeoutSeconds",
        TimeoutGenerator = static args => new(StateVisit.Of(args.Context).PipelineTimeout),
        OnTimeout = static args =>
        {
            StateVisit.Of(args.Context).TimedOut = true;
            return default;
        },
    };

    private sealed class AttemptOptions : ResilienceStrategyOptions
    {
        public AttemptOptions() => Name = "ASL attempt";
    }
}
