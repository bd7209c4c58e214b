using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AslCompiler.Runtime;

/// <summary>
/// The resilience pipeline of a state: Retry, TimeoutSeconds, then the user's own strategies around the handler call. Built once for a state of a machine.
/// </summary>
internal static class StatePipeline
{
    // Polly takes no longer fixed timeout; generated ones may be longer.
    private const long LongestFixedTimeout = 24 * 60 * 60;

    /// <param name="time">The host's clock.</param>
    /// <param name="hasRetry">The state has a Retry.</param>
    /// <param name="timeoutSeconds">The state's TimeoutSeconds, when it is a literal.</param>
    /// <param name="isTimedLater">TimeoutSeconds is chosen at run time.</param>
    /// <param name="configure">Adds the user's strategies.</param>
    internal static ResiliencePipeline<JsonData> Build(
        TimeProvider time, bool hasRetry, long? timeoutSeconds, bool isTimedLater, Action<ResiliencePipelineBuilder<JsonData>>? configure)
    {
        var builder = new ResiliencePipelineBuilder<JsonData> { TimeProvider = time };
        if (hasRetry)
            builder.AddRetry(Retry());
        if (isTimedLater || timeoutSeconds > LongestFixedTimeout)
            builder.AddTimeout(Timeout(static args => new(StateVisit.Of(args.Context).PipelineTimeout)));
        else if (timeoutSeconds is { } seconds)
            builder.AddTimeout(Timeout(generator: null, TimeSpan.FromSeconds(seconds)));
        if (configure is not null)
        {
            AddGate(builder);
            configure(builder);
        }
        return builder.Build();
    }

    /// <summary>The user's own strategies alone.</summary>
    internal static ResiliencePipeline<JsonData> BuildOwn(TimeProvider time, Action<ResiliencePipelineBuilder<JsonData>> configure)
    {
        var builder = new ResiliencePipelineBuilder<JsonData> { TimeProvider = time };
        configure(builder);
        return builder.Build();
    }

    // One strategy for the whole array: its counters are the visit's, its decision is RetryDecision's.
    // Polly refuses 0 attempts and has its own idea of delays, so it asks for ever and waits in OnRetry, where long delays can be sliced.
    private static RetryStrategyOptions<JsonData> Retry() => new()
    {
        Name = "ASL Retry",
        MaxRetryAttempts = int.MaxValue,
        Delay = TimeSpan.Zero,
        ShouldHandle = static args => args.Outcome.Exception is { } exception ? StateVisit.Of(args.Context).ShouldRetryAsync(exception, args.Context) : default,
        OnRetry = static args => StateVisit.Of(args.Context).NextAttemptAsync(),
    };

    private static TimeoutStrategyOptions Timeout(Func<TimeoutGeneratorArguments, ValueTask<TimeSpan>>? generator, TimeSpan? timeout = null)
    {
        var options = new TimeoutStrategyOptions
        {
            Name = "ASL TimeoutSeconds",
            TimeoutGenerator = generator,
            OnTimeout = static args =>
            {
                StateVisit.Of(args.Context).TimedOut = true;
                return default;
            },
        };
        if (timeout is { } value)
            options.Timeout = value;
        return options;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026:RequiresUnreferencedCode", Justification = "Polly validates options by reflection over their annotations; GateOptions has none.")]
    private static void AddGate(ResiliencePipelineBuilder<JsonData> builder) => builder.AddStrategy(_ => new EntryGate(), new GateOptions());

    /// <summary>Keeps attempts that failed when the state was entered away from the user's strategies: they stand around the handler call only.</summary>
    private sealed class EntryGate : ResilienceStrategy<JsonData>
    {
        protected override ValueTask<Outcome<JsonData>> ExecuteCore<TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<JsonData>>> callback, ResilienceContext context, TState state) =>
            StateVisit.Of(context).PreparedFailure is { } failure ? new(Outcome.FromException<JsonData>(failure)) : callback(context, state);
    }

    private sealed class GateOptions : ResilienceStrategyOptions
    {
        public GateOptions() => Name = "ASL entry";
    }
}
