namespace AslCompiler.Benchmarks.Rivals;

/// <summary>One entry of a Retry array, as hand-written code has it.</summary>
internal sealed record RetryRule(int MaxAttempts, params string[] Errors)
{
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    public double BackoffRate { get; init; } = 2;

    public bool FullJitter { get; init; }

    public TimeSpan DelayBefore(int retry)
    {
        var delay = Interval * Math.Pow(BackoffRate, retry - 1);
        return FullJitter ? delay * Random.Shared.NextDouble() : delay;
    }
}
