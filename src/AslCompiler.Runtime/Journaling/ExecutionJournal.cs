namespace AslCompiler.Runtime;

/// <summary>
/// Where an execution that survives its process writes down what it does. What a turn has added is durable when <see cref="CommitAsync"/> completes;
/// only then are the effects of the turn carried out, so nobody sees what a crash could undo.
/// </summary>
internal abstract class ExecutionJournal
{
    /// <summary>What the present turn has added.</summary>
    internal List<JournalEntry> Pending { get; } = [];

    /// <summary>How many lines of control have begun.</summary>
    internal int LineCount { get; set; }

    /// <summary>The entry that was added last.</summary>
    internal JournalEntry Last => Pending[^1];

    /// <summary>Makes durable what is pending, at the end of a turn; nobody else has the turn until it is done.</summary>
    /// <param name="run">The execution.</param>
    /// <returns>False when the execution was unloaded with it: others may own it from now on.</returns>
    internal abstract ValueTask<bool> CommitAsync(ExecutionRun run);

    /// <summary>The journal could not be written: what the execution is, is what the journal says, not what the memory says.</summary>
    /// <param name="run">The execution, which does nothing any more.</param>
    /// <param name="exception">Why.</param>
    internal abstract void Abandoned(ExecutionRun run, Exception exception);

    /// <summary>A token for a task, which finds its way back from any process.</summary>
    internal abstract string NewTaskToken();
}
