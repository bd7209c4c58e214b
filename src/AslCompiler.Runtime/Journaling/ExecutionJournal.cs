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

    /// <summary>True when the activity's tasks are for workers; null when it is unknown, and the task handler does them; false when it was deleted.</summary>
    /// <param name="arn">The activity's ARN.</param>
    internal abstract bool? HasActivity(string arn);

    /// <summary>True when executions of a machine are started durably, too.</summary>
    /// <param name="nameOrArn">The machine's name or ARN, as a request has it.</param>
    /// <param name="isAwaited">True when the task waits for the end, which nobody tells of an Express execution.</param>
    internal abstract bool HasMachine(JsonData? nameOrArn, bool isAwaited);

    /// <summary>Starts an execution of such a machine for a task: once, however often the task is delivered.</summary>
    /// <param name="call">The task. When it waits for the end, its token is answered then.</param>
    /// <returns>What the API answers.</returns>
    internal abstract ValueTask<JsonData> StartExecutionAsync(TaskCall call);

    /// <summary>A token for a task, which finds its way back from any process.</summary>
    internal abstract string NewTaskToken();
}
