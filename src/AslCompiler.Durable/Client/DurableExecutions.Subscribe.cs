using System.Runtime.CompilerServices;

namespace AslCompiler.Durable;

/// <summary>Live histories.</summary>
public sealed partial class DurableExecutions
{
    /// <summary>The events of an execution, those that are there and those that come, to its end; whichever process runs it. An event is told when it is durable.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="afterEventId">The last event that is known already; 0 for all.</param>
    /// <param name="cancellationToken">Ends the subscription.</param>
    /// <exception cref="ExecutionRequestException"><c>ExecutionDoesNotExist</c>.</exception>
    public async IAsyncEnumerable<HistoryEvent> SubscribeAsync(string executionArn, long afterEventId = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sequence = 0L;
        while (true)
        {
            // In this order, so that nothing is missed: what changes after it was asked for is waited for, and an end is read with its events.
            var change = _engine.ChangeOf(executionArn);
            var execution = await FindAsync(executionArn, cancellationToken).ConfigureAwait(false);
            var records = await _engine.Store.ReadJournalAfterAsync(execution.Id, sequence, cancellationToken).ConfigureAwait(false);
            sequence += records.Count;
            foreach (var e in EventsOf(execution, records))
                if (e.Id > afterEventId)
                    yield return e;
            if (execution.Status != ExecutionStatus.Running)
                yield break;
            if (records.Count > 0)
                continue;
            await change.WaitAsync(_pollInterval, _engine.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
