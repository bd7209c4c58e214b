namespace AslCompiler.Durable.Engine;

/// <summary>What operators see, and what is cleaned up.</summary>
internal sealed partial class DurableEngine
{
    private const int MostDeleted = 1000;
    private static readonly TimeSpan s_cleanUpInterval = TimeSpan.FromHours(1);

    private long? _cleanedUpAt;
    private long? _roundAt;

    internal DurableMetrics Metrics { get; }

    /// <summary>When the last look for work succeeded; null before the first.</summary>
    internal DateTimeOffset? LastRoundAt { get; private set; }

    /// <summary>Why the last look for work failed; null when it did not.</summary>
    internal Exception? LastFailure { get; private set; }

    internal void NoteRound(Exception? failure)
    {
        LastFailure = failure;
        if (failure is not null)
            return;
        LastRoundAt = Time.GetUtcNow();
        _roundAt = Time.GetTimestamp();
    }

    /// <summary>True when no look for work has succeeded within the lease: others may own what this process runs.</summary>
    internal bool IsLate => _roundAt is not { } at || Time.GetElapsedTime(at) >= LeaseDuration;

    /// <summary>Counts what waits, while somebody listens.</summary>
    internal async ValueTask MeasureAsync(CancellationToken cancellationToken)
    {
        if (Metrics.CountsWaiting)
            Metrics.WaitingCount = await Store.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes what ended before the retention time, once an hour.</summary>
    internal async ValueTask CleanUpAsync(CancellationToken cancellationToken)
    {
        if (_options.Retention is not { } retention || (_cleanedUpAt is { } at && Time.GetElapsedTime(at) < s_cleanUpInterval))
            return;
        var now = Time.GetUtcNow();
        while (await Store.DeleteEndedAsync(now - retention, MostDeleted, cancellationToken).ConfigureAwait(false) == MostDeleted)
            await RenewLeaseAsync(cancellationToken).ConfigureAwait(false);
        _cleanedUpAt = Time.GetTimestamp();
    }
}
