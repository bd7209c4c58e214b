namespace AslCompiler.Runtime;

/// <summary>A Retrier with its substitutions resolved.</summary>
/// <param name="ErrorEquals">The error names it is for.</param>
/// <param name="IntervalSeconds">Seconds before the first retry.</param>
/// <param name="MaxAttempts">The most retries.</param>
/// <param name="BackoffRate">The factor by which the interval grows.</param>
/// <param name="MaxDelaySeconds">The longest interval.</param>
/// <param name="FullJitter">A random delay up to the interval.</param>
internal sealed record RetryRule(IReadOnlyList<string> ErrorEquals, long IntervalSeconds, long MaxAttempts, double BackoffRate, long? MaxDelaySeconds, bool FullJitter)
{
    internal static RetryRule Of(Retrier retrier, Substitutions substitutions) => new(
        retrier.ErrorEquals,
        substitutions.Integer(retrier.IntervalSecondsSubstitution) ?? retrier.IntervalSeconds,
        substitutions.Integer(retrier.MaxAttemptsSubstitution) ?? retrier.MaxAttempts,
        substitutions.Number(retrier.BackoffRateSubstitution) ?? retrier.BackoffRate,
        substitutions.Integer(retrier.MaxDelaySecondsSubstitution) ?? retrier.MaxDelaySeconds,
        retrier.FullJitter);
}
