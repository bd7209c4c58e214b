namespace AslCompiler.Durable.Engine;

/// <summary>What operators see, and what is cleaned up.</summary>
internal sealed partial class DurableEngine
{
    private const int MostDeleted = 1000;
    private static readonly TimeSpan s_cleanUpInterval = TimeSpan.FromHours(1);

    private DateTimeOffset _cleanedUpAt;

    internal DurableMetrics Metrics { get; }

    /// <summary>When the last look for work succeeded; null before the first.</summary>
    internal DateTimeOffset? LastRoundAt { get; private set; }

    /// <summary>Why the last look for work failed; null when it did not.</summary>
    internal Exception? LastFailure { get; private set; }

    internal void NoteRound(Exception? failure)
    {
        LastFailure = failure;
        if (failure is null)
            LastRoundAt = Time.GetUtcNow();
    }

    internal TimeSpan LeaseDuration => _options.LeaseDuration;

    /// <summary>Counts what waits, while somebody listens.</summary>
    internal async ValueTask MeasureAsync(CancellationToken cancellationToken)
    {
        if (Metrics.CountsWaiting)
            Metrics.WaitingCount = await Store.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes what ended before the retention time, once an hour.</summary>
    internal async ValueTask CleanUpAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        if (_options.Retention is not { } retention || now - _cleanedUpAt < s_cleanUpInterval)
            return;
        while (await Store.DeleteEndedAsync(now - retention, MostDeleted, cancellationToken).ConfigureAwait(false) == MostDeleted)
            await RenewLeaseAsync(cancellationToken).ConfigureAwait(false);
        _cleanedUpAt = now;
    }
}
