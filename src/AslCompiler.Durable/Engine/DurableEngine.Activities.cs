using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace AslCompiler.Durable.Engine;

/// <summary>Activities: which there are, and who waits for their tasks in this process.</summary>
internal sealed partial class DurableEngine
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _queued = new(StringComparer.Ordinal);
    private volatile FrozenDictionary<string, StoredActivity> _activities = FrozenDictionary<string, StoredActivity>.Empty;

    /// <summary>The activity as this process knows it; null when it is unknown.</summary>
    internal StoredActivity? FindActivity(string arn) => _activities.GetValueOrDefault(arn);

    /// <summary>Reads which activities there are: other processes create and delete them too.</summary>
    internal async Task ReadActivitiesAsync(CancellationToken cancellationToken) =>
        _activities = (await Store.ListActivitiesAsync(cancellationToken).ConfigureAwait(false)).ToFrozenDictionary(activity => activity.Arn, StringComparer.Ordinal);

    /// <summary>Completes when a task of an activity waits for a worker, by this process's doing.</summary>
    internal Task QueuedTaskOf(string arn) => _queued.GetOrAdd(arn, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal void NoteQueued(string arn)
    {
        if (_queued.TryRemove(arn, out var queued))
            queued.TrySetResult();
    }
}
