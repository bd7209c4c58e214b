namespace AslCompiler.Runtime;

/// <summary>Knows when only time, or a handler, can bring the execution on; counted only when somebody wants to know.</summary>
internal sealed partial class ExecutionRun
{
    // Threads at work for this execution.
    private int _busy;

    // Handlers whose outcome is still open.
    private int _handlers;

    // 0: nobody is being told. 1: the observer is being told. 2: it became idle again meanwhile.
    private int _telling;

    /// <summary>Marks this thread as working for the execution until disposed.</summary>
    internal WorkMark Working()
    {
        if (Machine.IdleObserver is null)
            return default;
        Interlocked.Increment(ref _busy);
        return new WorkMark(this);
    }

    internal void EnterHandler()
    {
        if (Machine.IdleObserver is not null)
            Interlocked.Increment(ref _handlers);
    }

    internal void LeaveHandler()
    {
        if (Machine.IdleObserver is not null)
            Interlocked.Decrement(ref _handlers);
    }

    /// <summary>Told before its last event: somebody waits for the end.</summary>
    internal Action? Ending
    {
        get => _rare?.Ending;
        set => Rare.Ending = value;
    }

    /// <summary>Another execution, which a task of this one waits for, is about to end: until the task has heard of it, it counts as a handler at work.</summary>
    internal void ExpectWork()
    {
        EnterHandler();
        Machine.IdleObserver?.OnBusy(Id);
    }

    // Once: a history that is full lets no success be told after all.
    private void AnnounceEnd()
    {
        if (Ending is not { } ending)
            return;
        Ending = null;
        ending();
    }

    private void EndWork()
    {
        if (Interlocked.Decrement(ref _busy) != 0 || Volatile.Read(ref _hasEnded))
            return;
        // Never nested: a clock that advances inside the call wakes the execution, which becomes idle again below it.
        if (Interlocked.CompareExchange(ref _telling, 1, 0) != 0)
        {
            Volatile.Write(ref _telling, 2);
            return;
        }
        do
        {
            Volatile.Write(ref _telling, 1);
            if (Volatile.Read(ref _busy) == 0 && !Volatile.Read(ref _hasEnded))
                Machine.IdleObserver!.OnIdle(Id, Volatile.Read(ref _handlers));
        }
        while (Interlocked.CompareExchange(ref _telling, 0, 1) != 1);
    }

    internal readonly struct WorkMark(ExecutionRun run) : IDisposable
    {
        public void Dispose() => run?.EndWork();
    }
}
