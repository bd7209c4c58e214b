namespace AslCompiler.Durable.Sqlite;

/// <summary>
/// Writes in groups: whoever finds nobody writing commits what is waiting, all in one transaction; whoever comes meanwhile waits for the next. So a lone writer pays for no
/// hand-over between threads, and many share the cost of forcing the disk.
/// </summary>
internal sealed class GroupedWriter(Statements statements)
{
    private const int LargestGroup = 512;

    private readonly Lock _gate = new();
    private readonly Queue<Write> _waiting = new();
    private bool _isWriting;

    /// <summary>How many transactions were committed.</summary>
    internal long CommitCount { get; private set; }

    /// <summary>Does something within a transaction.</summary>
    internal ValueTask<T> WriteAsync<T>(Func<Statements, T> work)
    {
        var write = new Write<T>(work);
        lock (_gate)
        {
            _waiting.Enqueue(write);
            if (_isWriting)
                return new(write.Task);
            _isWriting = true;
        }
        WriteGroup();
        return new(write.Task);
    }

    private void WriteGroup()
    {
        var group = new List<Write>();
        lock (_gate)
            while (group.Count < LargestGroup && _waiting.TryDequeue(out var write))
                group.Add(write);
        Exception? failure = null;
        try
        {
            statements.Begin();
            foreach (var write in group)
                write.Do(statements);
            statements.Commit();
            CommitCount++;
        }
        catch (Exception exception)
        {
            failure = exception;
            RollBack();
        }
        bool hasMore;
        lock (_gate)
            _isWriting = hasMore = _waiting.Count > 0;
        // The next group is another thread's: this one has its own work to go on with.
        if (hasMore)
            ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.WriteGroup(), this, preferLocal: false);
        foreach (var write in group)
            write.Complete(failure);
    }

    private void RollBack()
    {
        try
        {
            statements.RollBack();
        }
        catch (Exception)
        {
            // It was rolled back by the failure itself.
        }
    }

    private abstract class Write
    {
        internal abstract void Do(Statements statements);

        internal abstract void Complete(Exception? failure);
    }

    private sealed class Write<T>(Func<Statements, T> work) : Write
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        internal Task<T> Task => _done.Task;

        internal override void Do(Statements statements) => _result = work(statements);

        internal override void Complete(Exception? failure)
        {
            if (failure is null)
                _done.SetResult(_result!);
            else
                _done.SetException(failure);
        }
    }
}
