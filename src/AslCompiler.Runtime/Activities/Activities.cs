using AslCompiler.Runtime;

namespace AslCompiler;

/// <summary>
/// The activities whose tasks wait for workers in this process, as those of AWS do; a task of an activity that is not among them goes to the task handler.
/// Machines whose options share one object share the activities; share their <see cref="TaskTokens"/> too, for the workers' answers. Safe for threads.
/// </summary>
public sealed class Activities
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue> _queues = new(StringComparer.Ordinal);

    /// <summary>Has the tasks of an activity wait for workers.</summary>
    /// <param name="activity">The activity's ARN, or its name: the text after the ARN's last colon.</param>
    public void CreateActivity(string activity)
    {
        lock (_gate)
            QueueOf(activity).Exists = true;
    }

    /// <summary>Deletes an activity: states that run it from now on fail with <c>States.Runtime</c>.</summary>
    /// <param name="activity">The activity's ARN or name.</param>
    public void DeleteActivity(string activity)
    {
        lock (_gate)
            QueueOf(activity).Exists = false;
    }

    /// <summary>Waits for a task of an activity; the one that has waited longest comes first. The first call creates the activity.</summary>
    /// <param name="activity">The activity's ARN or name.</param>
    /// <param name="workerName">The worker's name, for the history.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The task; its token must be answered.</returns>
    public Task<ActivityTask> GetTaskAsync(string activity, string? workerName = null, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<ActivityTask>(cancellationToken);
        if (TakeTask(activity, workerName, out var poller) is not { } call)
            return WaitAsync(poller!, cancellationToken);
        call.Announce();
        return Task.FromResult(call.Task);
    }

    /// <summary>True when the activity's tasks are for workers; null when it is unknown; false when it was deleted.</summary>
    internal bool? Exists(string arn)
    {
        lock (_gate)
            return _queues.TryGetValue(NameOf(arn), out var queue) ? queue.Exists : null;
    }

    internal void Enqueue(string arn, ActivityCall call)
    {
        lock (_gate)
        {
            var queue = QueueOf(arn);
            while (queue.Pollers.TryDequeue(out var poller))
                if (call.TryHandOut(poller.WorkerName, poller.Taken))
                    return;
            queue.Tasks.Enqueue(call);
        }
    }

    private ActivityCall? TakeTask(string activity, string? workerName, out Poller? poller)
    {
        poller = null;
        lock (_gate)
        {
            var queue = QueueOf(activity);
            queue.Exists ??= true;
            while (queue.Tasks.TryDequeue(out var call))
                if (call.TryHandOut(workerName))
                    return call;
            queue.Pollers.Enqueue(poller = new Poller(workerName));
            return null;
        }
    }

    private static async Task<ActivityTask> WaitAsync(Poller poller, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(static (poller, token) => ((Poller)poller!).Taken.TrySetCanceled(token), poller).ConfigureAwait(false);
        return await poller.Taken.Task.ConfigureAwait(false);
    }

    private Queue QueueOf(string activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var name = NameOf(activity);
        if (!_queues.TryGetValue(name, out var queue))
            _queues[name] = queue = new Queue();
        return queue;
    }

    private static string NameOf(string activity) => activity[(activity.LastIndexOf(':') + 1)..];

    private sealed class Queue
    {
        /// <summary>Null when it was only asked for.</summary>
        internal bool? Exists { get; set; }

        internal Queue<ActivityCall> Tasks { get; } = new();

        internal Queue<Poller> Pollers { get; } = new();
    }

    private sealed class Poller(string? workerName)
    {
        internal string? WorkerName { get; } = workerName;

        internal TaskCompletionSource<ActivityTask> Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
