namespace AslCompiler.Durable.Engine;

/// <summary>Leases: how long this process, and others, own executions. They are times, so a clock that is set would end them, or keep them, if nobody minded.</summary>
internal sealed partial class DurableEngine
{
    // Farther ahead than anybody's who shares our clock, however late they are.
    private const int MostLeases = 2;

    private readonly ClockWatch _clock;
    private DateTimeOffset _leaseUntil;

    internal TimeSpan LeaseDuration => _options.LeaseDuration;

    /// <summary>Renews the lease when a third of it has passed, or the clock was set back.</summary>
    internal async ValueTask RenewLeaseAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        var left = _leaseUntil - now;
        if (left > LeaseDuration * 2 / 3 && left <= LeaseDuration)
            return;
        await Store.RenewLeaseAsync(Node, now + LeaseDuration, cancellationToken).ConfigureAwait(false);
        _leaseUntil = now + LeaseDuration;
        // What a process had that died before the clock was set back.
        await Store.BoundLeasesAsync(DateTimeOffset.MinValue, now + LeaseDuration * MostLeases, cancellationToken).ConfigureAwait(false);
    }

    // Who lives has not renewed its lease yet by a clock that was set forward.
    private async ValueTask BoundLeasesAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_clock.WasSetForward(now))
            await Store.BoundLeasesAsync(now + LeaseDuration, DateTimeOffset.MaxValue, cancellationToken).ConfigureAwait(false);
    }
}
