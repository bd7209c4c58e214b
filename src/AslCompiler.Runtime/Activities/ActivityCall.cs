using Polly;

namespace AslCompiler.Runtime;

/// <summary>A task of an activity: it waits for a worker, then for the worker's answer.</summary>
internal sealed class ActivityCall : LateCall
{
    private readonly Lock _gate = new();
    private int _isHandedOut;

    internal ActivityCall(TaskCall call, CancellationToken token)
        : base(call, token)
    {
        Task = new ActivityTask(call.TaskToken!, call.Step.Data!);
        Tokens.Open(call.TaskToken!, this);
    }

    /// <summary>What the worker gets.</summary>
    internal ActivityTask Task { get; }

    private TaskTokens Tokens => Call.Frame.Run.Machine.TaskTokens;

    /// <summary>A worker is there; false when the task is over, or the worker did not take it.</summary>
    internal bool TryHandOut(string? workerName, TaskCompletionSource<ActivityTask>? worker = null)
    {
        // An answer waits until the history has the start.
        lock (_gate)
        {
            if (IsDecided || worker?.TrySetResult(Task) == false)
                return false;
            var run = Call.Frame.Run;
            // From now on the task is somebody's work: a clock that jumps must wait for it.
            run.EnterHandler();
            Volatile.Write(ref _isHandedOut, 1);
            run.PostNote(new StartedNote(Call, workerName));
            return true;
        }
    }

    /// <summary>Has the history tell of what was handed out; outside of all locks.</summary>
    internal void Announce()
    {
        var run = Call.Frame.Run;
        using (run.Working())
            run.Drive();
    }

    internal override bool TryComplete(Outcome<JsonData> outcome)
    {
        lock (_gate)
            if (IsDecided)
                return false;
        return base.TryComplete(outcome);
    }

    private protected override void LeaveHandler()
    {
        if (Interlocked.Exchange(ref _isHandedOut, 0) == 1)
            Call.Frame.Run.LeaveHandler();
    }

    protected override void Closed() => Tokens.Close(Call.TaskToken!);

    private sealed class StartedNote(TaskCall call, string? workerName) : Note
    {
        internal override void Take() => call.Frame.Run.NoteStarted(call, workerName);
    }
}
