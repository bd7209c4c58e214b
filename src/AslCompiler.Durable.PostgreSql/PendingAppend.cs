namespace AslCompiler.Durable.PostgreSql;

/// <summary>A record that waits to be written.</summary>
internal sealed class PendingAppend(StoredExecution? created, JournalAppend append)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The execution, when it is new.</summary>
    internal StoredExecution? Created { get; } = created;

    internal JournalAppend Append { get; } = append;

    /// <summary>True when the record was written; false when somebody else owns the execution.</summary>
    internal Task<bool> Done => _done.Task;

    internal void Complete(bool isWritten) => _done.SetResult(isWritten);

    internal void Fail(Exception exception) => _done.SetException(exception);
}
