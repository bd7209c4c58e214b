namespace AslCompiler.Durable;

/// <summary>Activities: queues of tasks that workers poll for.</summary>
public partial interface IExecutionStore
{
    /// <summary>Creates an activity, or creates it again after it was deleted.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The activity; the one that is there already when it is.</returns>
    ValueTask<StoredActivity> CreateActivityAsync(StoredActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity: it stays known as deleted. Nothing happens when there is none.</summary>
    /// <param name="activityArn">Its ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask DeleteActivityAsync(string activityArn, CancellationToken cancellationToken = default);

    /// <summary>All activities, those that were deleted too, by the time of their creation.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<StoredActivity>> ListActivitiesAsync(CancellationToken cancellationToken = default);

    /// <summary>Hands the oldest task of an activity that no worker has to a worker; each task once. The execution finds it among its signals.</summary>
    /// <param name="activityArn">The activity's ARN.</param>
    /// <param name="start">Who takes it, and when.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The task and the id of its execution; null when there is none.</returns>
    ValueTask<TakenTask?> TakeTaskAsync(string activityArn, TaskStart start, CancellationToken cancellationToken = default);
}
