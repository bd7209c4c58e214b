namespace AslCompiler;

/// <summary>Choices for one execution.</summary>
public sealed class ExecutionOptions
{
    /// <summary>The execution's name; a UUID unless given.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// True to have an Express execution look as <c>StartExecution</c> of AWS starts it, with <c>$$.Execution.RedriveCount</c>. <c>StartSyncExecution</c>, whose answer
    /// is the execution's end as it is here, gives none. It does not matter to Standard machines.
    /// </summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>The execution's ARN, of one that is run again; made of the name unless given.</summary>
    internal string? Id { get; init; }

    /// <summary>Is told what happens in this execution, after the observers of the machine.</summary>
    public IExecutionObserver? Observer { get; init; }

    /// <summary>True to keep the history in <see cref="Execution.History"/>.</summary>
    public bool RecordHistory { get; init; }
}
