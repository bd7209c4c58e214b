namespace AslCompiler.Durable;

/// <summary>
/// Keeps executions and their journals. Whatever a method has done when it completes is durable, and done as a whole or not at all.
/// <c>AslCompiler.Durable.TestKit</c> has the contract as tests. Safe for threads, and for several processes where the store allows them.
/// </summary>
public partial interface IExecutionStore
{
    /// <summary>Prepares the store: makes or migrates its tables. Called once, before all else.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds an execution with the first record of its journal, owned as <paramref name="first"/> says.</summary>
    /// <param name="execution">The execution; its <see cref="StoredExecution.Arn"/> is unique.</param>
    /// <param name="first">The first record.</param>
    /// <returns>False when there is an execution of that ARN already: nothing is done then.</returns>
    ValueTask<bool> CreateAsync(StoredExecution execution, JournalAppend first);

    /// <summary>Adds a record to the journal of an execution.</summary>
    /// <param name="append">The record and what goes with it.</param>
    /// <returns>False when the execution has another epoch or the journal has that record already: somebody else owns it, and nothing is done.</returns>
    ValueTask<bool> AppendAsync(JournalAppend append);

    /// <summary>An execution as it is known; null when there is none.</summary>
    /// <param name="executionArn">The execution's ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<StoredExecution?> FindAsync(string executionArn, CancellationToken cancellationToken = default);

    /// <summary>True when there is an execution of that id, ended or not.</summary>
    /// <param name="id">The execution's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<bool> ExistsAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Executions, the newest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<StoredExecution>> ListAsync(StoreQuery query, CancellationToken cancellationToken = default);

    /// <summary>The records of an execution's journal, in their order.</summary>
    /// <param name="id">The execution's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadJournalAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a node the owner of running executions that nobody works on: of those that are free and due, and of those whose owner's lease has run out.
    /// Each gets the next epoch, which fences its former owner off.
    /// </summary>
    /// <param name="claim">Who, which, how many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<StoredExecution>> ClaimAsync(ClaimRequest claim, CancellationToken cancellationToken = default);

    /// <summary>When the next free execution of these definitions is due; null for none.</summary>
    /// <param name="definitions">The definitions, as executions name them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<DateTimeOffset?> NextDueAsync(IReadOnlyCollection<string> definitions, CancellationToken cancellationToken = default);

    /// <summary>Keeps or renews a node's lease: it owns its executions until then.</summary>
    /// <param name="node">The node.</param>
    /// <param name="until">The end of the lease.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask RenewLeaseAsync(string node, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Ends a node's lease: what it owns is free and due at once, with the next epoch.</summary>
    /// <param name="node">The node.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask ReleaseAsync(string node, CancellationToken cancellationToken = default);

    /// <summary>Answers a task token, once. A free execution becomes due at once; of one that is owned the owner finds the signal.</summary>
    /// <param name="token">The token.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The execution's id; null when there is no open task of that token, or it was answered before.</returns>
    ValueTask<Guid?> AnswerAsync(string token, StoredAnswer answer, CancellationToken cancellationToken = default);

    /// <summary>Notes that the task of a token was at work at a time. Of an execution that is owned the owner finds the signal.</summary>
    /// <param name="token">The token.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The execution's id; null when there is no open task of that token, or it was answered before.</returns>
    ValueTask<Guid?> HeartbeatAsync(string token, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Asks for the end of a running execution. A free one becomes due at once; of one that is owned the owner finds the signal.</summary>
    /// <param name="id">The execution's id.</param>
    /// <param name="request">Error and cause to give.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it has ended, or is unknown.</returns>
    ValueTask<bool> RequestStopAsync(Guid id, StopRequest request, CancellationToken cancellationToken = default);

    /// <summary>The executions of a node that have signals which were not read: answers, heartbeats, stops.</summary>
    /// <param name="node">The node.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<Guid>> FindSignaledAsync(string node, CancellationToken cancellationToken = default);

    /// <summary>What a running execution was told and has not journaled yet. Until it has more signals, <see cref="FindSignaledAsync"/> does not give it again.</summary>
    /// <param name="id">The execution's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<ExecutionSignals> ReadSignalsAsync(Guid id, CancellationToken cancellationToken = default);
}
