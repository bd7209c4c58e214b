using AslCompiler.Durable.Engine;

namespace AslCompiler.Durable;

/// <summary>Redrives: executions that go on where they failed.</summary>
public sealed partial class DurableExecutions
{
    /// <summary>
    /// Has an execution that failed, timed out or was stopped go on where it ended: with the states that were entered and not left, and the input they had. What has succeeded
    /// stays as it is. Retriers and the machine's timeout count anew.
    /// </summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it was redriven, in UTC.</returns>
    /// <exception cref="ExecutionRequestException"><c>ExecutionDoesNotExist</c>, <c>ExecutionNotRedrivable</c>.</exception>
    public async Task<DateTimeOffset> RedriveAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        var execution = await FindAsync(executionArn, cancellationToken).ConfigureAwait(false);
        if (Redrives.ReasonAgainst(execution, _engine.Time.GetUtcNow()) is { } reason)
            throw NotRedrivable(reason);
        var machine = _machines.Find(execution.Definition) ?? throw NotRedrivable(ParkedReasonOf(execution));
        var records = await _engine.Store.ReadJournalAsync(execution.Id, cancellationToken).ConfigureAwait(false);
        if (Redrives.IsTooLong(EventsOf(execution, records), machine.Machine.Limits))
            throw NotRedrivable("Execution history event limit exceeded");
        return await _engine.RedriveAsync(execution, machine, records, cancellationToken).ConfigureAwait(false)
            ?? throw NotRedrivable("Execution is RUNNING and cannot be redriven");
    }

    private static ExecutionRequestException NotRedrivable(string reason) => new("ExecutionNotRedrivable", reason);
}
