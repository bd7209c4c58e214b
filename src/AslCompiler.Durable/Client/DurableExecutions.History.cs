using System.Globalization;
using AslCompiler.Durable.Journal;

namespace AslCompiler.Durable;

/// <summary>Histories: the journal as AWS shows it.</summary>
public sealed partial class DurableExecutions
{
    /// <summary>A page of an execution's history.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="query">Which part; from the first event on unless given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>ExecutionDoesNotExist</c>.</exception>
    public async Task<HistoryPage> GetHistoryAsync(string executionArn, HistoryQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new HistoryQuery();
        var execution = await FindAsync(executionArn, cancellationToken).ConfigureAwait(false);
        var records = await _engine.Store.ReadJournalAsync(execution.Id, cancellationToken).ConfigureAwait(false);
        var events = EventsOf(execution, records);
        if (query.ReverseOrder)
            events = events.Reverse();
        var skipped = query.NextToken is { } token ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var page = events.Skip(skipped).Take(query.MaxResults + 1).ToArray();
        return page.Length <= query.MaxResults
            ? new HistoryPage(page, null)
            : new HistoryPage(page[..^1], (skipped + query.MaxResults).ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<HistoryEvent> EventsOf(StoredExecution execution, IEnumerable<ReadOnlyMemory<byte>> records)
    {
        var input = JsonData.Parse(execution.Input);
        return records.SelectMany(record => JournalRecord.Read(record, execution, input)).Select(entry => entry.Event).OfType<HistoryEvent>();
    }
}
