using Microsoft.Extensions.Logging;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>Repeats what failed because the database could not be reached, with growing pauses, while patience lasts.</summary>
internal sealed class Reconnection(TimeSpan patience, ILogger logger, CancellationToken closing)
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(2);

    // The outages of a database are of the machine's time, whatever clock executions have.
    private static TimeProvider Time => TimeProvider.System;

    /// <summary>Does something, again when it fails.</summary>
    /// <param name="work">The work; it is told whether it is repeated: then it may have taken place before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async ValueTask<T> RunAsync<T>(Func<bool, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var started = Time.GetTimestamp();
        var delay = s_shortest;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var result = await work(attempt > 0, cancellationToken).ConfigureAwait(false);
                if (attempt > 0)
                    Log.ReachedAgain(logger, Time.GetElapsedTime(started));
                return result;
            }
            catch (Exception exception) when (Failures.Pass(exception) && Time.GetElapsedTime(started) < patience && !closing.IsCancellationRequested)
            {
                Log.Unreachable(logger, exception, delay);
            }
            using var either = CancellationTokenSource.CreateLinkedTokenSource(closing, cancellationToken);
            await Task.Delay(delay, Time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            delay = delay * 2 < s_longest ? delay * 2 : s_longest;
        }
    }
}
