namespace AslCompiler.Durable;

/// <summary>What is kept, and for how long.</summary>
public partial interface IExecutionStore
{
    /// <summary>Keeps the text of a definition, so that executions can be explained when no build has it any more. Nothing happens when it is kept already.</summary>
    /// <param name="definition">The definition, as executions name it.</param>
    /// <param name="text">Its canonical JSON text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask KeepDefinitionAsync(string definition, string text, CancellationToken cancellationToken = default);

    /// <summary>The text of a definition; null when it is not kept.</summary>
    /// <param name="definition">The definition, as executions name it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> FindDefinitionAsync(string definition, CancellationToken cancellationToken = default);

    /// <summary>The records of an execution's journal that follow one, in their order.</summary>
    /// <param name="id">The execution's id.</param>
    /// <param name="sequence">The number of that record; 0 for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAfterAsync(Guid id, long sequence, CancellationToken cancellationToken = default);

    /// <summary>How many running executions are free and due at some time: they wait.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<long> CountWaitingAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes executions that have ended before a time, with their journals.</summary>
    /// <param name="time">The time.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many were deleted.</returns>
    ValueTask<int> DeleteEndedAsync(DateTimeOffset time, int most, CancellationToken cancellationToken = default);

    /// <summary>Has the leases of all nodes end neither before a time nor after another one: a clock that was set must not end those of nodes that live, or keep those of dead ones.</summary>
    /// <param name="earliest">Leases that end earlier, or have ended, end then.</param>
    /// <param name="latest">Leases that end later end then.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask BoundLeasesAsync(DateTimeOffset earliest, DateTimeOffset latest, CancellationToken cancellationToken = default);
}
