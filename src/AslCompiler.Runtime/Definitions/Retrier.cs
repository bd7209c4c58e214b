namespace AslCompiler.Runtime;

/// <summary>One element of a Retry array (ASL reference §4.3). Called by emitted code.</summary>
/// <param name="errorEquals">The error names it is for.</param>
public sealed class Retrier(params string[] errorEquals)
{
    /// <summary>The error names it is for.</summary>
    public IReadOnlyList<string> ErrorEquals { get; } = errorEquals;

    /// <summary>Seconds before the first retry; 1 unless given.</summary>
    public long IntervalSeconds { get; init; } = 1;

    /// <summary>The most retries; 3 unless given, 0 for none.</summary>
    public long MaxAttempts { get; init; } = 3;

    /// <summary>The factor by which the interval grows with each retry; 2 unless given.</summary>
    public double BackoffRate { get; init; } = 2;

    /// <summary>The longest interval in seconds; none unless given.</summary>
    public long? MaxDelaySeconds { get; init; }

    /// <summary>True for JitterStrategy FULL: a random delay between 0 and the interval.</summary>
    public bool FullJitter { get; init; }

    /// <summary>The name of the substitution that IntervalSeconds was written as.</summary>
    public string? IntervalSecondsSubstitution { get; init; }

    /// <summary>The name of the substitution that MaxAttempts was written as.</summary>
    public string? MaxAttemptsSubstitution { get; init; }

    /// <summary>The name of the substitution that BackoffRate was written as.</summary>
    public string? BackoffRateSubstitution { get; init; }

    /// <summary>The name of the substitution that MaxDelaySeconds was written as.</summary>
    public string? MaxDelaySecondsSubstitution { get; init; }
}
