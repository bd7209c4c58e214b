using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks.Sources;

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
        Enqueue(write);
        return new(write.Task);
    }

    /// <summary>Adds a record to a journal.</summary>
    internal ValueTask<bool> AppendAsync(SqliteExecutionStore store, JournalAppend append)
    {
        var write = new AppendWrite(store, append);
        Enqueue(write);
        return new(write, 0);
    }

    private void Enqueue(Write write)
    {
        lock (_gate)
        {
            _waiting.Enqueue(write);
            if (_isWriting)
                return;
            _isWriting = true;
        }
        WriteGroup();
    }

    private void WriteGroup()
    {
        var group = new List<Write>();
        Exception? failure = null;
        try
        {
            // Each at its turn: what comes meanwhile is taken along.
            while (group.Count < LargestGroup && TryTake(out var write))
            {
                group.Add(write);
                if (group.Count == 1)
                    statements.Begin();
                write.Do(statements);
            }
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

    private bool TryTake([NotNullWhen(true)] out Write? write)
    {
        lock (_gate)
            return _waiting.TryDequeue(out write);
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

    // One object for what every turn of every execution does.
    private sealed class AppendWrite(SqliteExecutionStore store, JournalAppend append) : Write, IValueTaskSource<bool>
    {
        private ManualResetValueTaskSourceCore<bool> _done = new() { RunContinuationsAsynchronously = true };
        private bool _isAppended;

        public bool GetResult(short token) => _done.GetResult(token);

        public ValueTaskSourceStatus GetStatus(short token) => _done.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _done.OnCompleted(continuation, state, token, flags);

        internal override void Do(Statements statements) => _isAppended = store.Append(statements, append);

        internal override void Complete(Exception? failure)
        {
            if (failure is null)
                _done.SetResult(_isAppended);
            else
                _done.SetException(failure);
        }
    }
}
