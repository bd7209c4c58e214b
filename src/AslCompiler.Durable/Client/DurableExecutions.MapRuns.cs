namespace AslCompiler.Durable;

/// <summary>Map Runs.</summary>
public sealed partial class DurableExecutions
{
    /// <summary>
    /// The Map Runs of an execution's distributed Maps, in the order of their start, as its journal tells of them: a child execution that was started and has not ended counts as pending.
    /// </summary>
    /// <param name="executionArn">The execution's ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>ExecutionDoesNotExist</c>; <c>StateMachineDoesNotExist</c>: this process does not have the execution's definition.</exception>
    public async Task<IReadOnlyList<MapRun>> ListMapRunsAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        var execution = await FindAsync(executionArn, cancellationToken).ConfigureAwait(false);
        var machine = _machines.Find(execution.Definition) ?? throw new ExecutionRequestException("StateMachineDoesNotExist", ParkedReasonOf(execution));
        return await _engine.ReadMapRunsAsync(execution, machine, cancellationToken).ConfigureAwait(false);
    }
}
