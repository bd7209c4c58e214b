using Polly;

namespace AslCompiler.Runtime;

/// <summary>
/// Stands between Retry and TimeoutSeconds: has the state entered again for every attempt after the first, and failures recorded when they happen.
/// What comes out of it is a value or a <see cref="Failure"/>.
/// </summary>
internal sealed class AttemptStrategy : ResilienceStrategy<JsonData>
{
    protected override ValueTask<Outcome<JsonData>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<JsonData>>> callback, ResilienceContext context, TState state)
    {
        var visit = StateVisit.Of(context);
        if (!visit.TakePrepared())
            return PrepareAndRunAsync(callback, context, state, visit);
        if (visit.PreparedFailure is { } failure)
            return new(Outcome.FromException<JsonData>(failure));
        var attempt = callback(context, state);
        if (!attempt.IsCompletedSuccessfully)
            return FinishAsync(attempt, context, visit);
        var outcome = attempt.Result;
        return outcome.Exception is null ? new(outcome) : RecordAsync(outcome, context, visit);
    }

    private static async ValueTask<Outcome<JsonData>> PrepareAndRunAsync<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<JsonData>>> callback, ResilienceContext context, TState state, StateVisit visit)
    {
        await visit.PrepareAgainAsync().ConfigureAwait(false);
        if (visit.IsAbandoned)
            return StateVisit.Abandoned;
        visit.TakePrepared();
        if (visit.PreparedFailure is { } failure)
            return Outcome.FromException<JsonData>(failure);
        return await FinishAsync(callback(context, state), context, visit).ConfigureAwait(false);
    }

    private static async ValueTask<Outcome<JsonData>> FinishAsync(ValueTask<Outcome<JsonData>> attempt, ResilienceContext context, StateVisit visit)
    {
        var outcome = await attempt.ConfigureAwait(false);
        return outcome.Exception is null ? outcome : await RecordAsync(outcome, context, visit).ConfigureAwait(false);
    }

    private static async ValueTask<Outcome<JsonData>> RecordAsync(Outcome<JsonData> outcome, ResilienceContext context, StateVisit visit)
    {
        // Our own cancellation is no failure of the task: the execution, or this branch of it, was stopped.
        if (visit.IsAbandoned || (outcome.Exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested))
            return StateVisit.Abandoned;
        var failure = visit.FailureOf(outcome.Exception!);
        await visit.RecordFailureAsync(failure).ConfigureAwait(false);
        return visit.IsAbandoned ? StateVisit.Abandoned : Outcome.FromException<JsonData>(failure);
    }
}
