using AslCompiler.Runtime;

namespace AslCompiler.Durable;

/// <summary>Activities: their tasks wait in the store for workers, which poll for them from any process.</summary>
public sealed partial class DurableExecutions
{
    // AWS holds the connection so long.
    private static readonly TimeSpan s_longestPoll = TimeSpan.FromSeconds(60);

    /// <summary>Creates an activity: from now on its tasks wait for workers. Before that they go to the task handler.</summary>
    /// <param name="name">Its name, or its ARN where definitions name another region or account than this process.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The activity; the one that is there already when it is.</returns>
    /// <exception cref="ExecutionRequestException"><c>InvalidName</c>.</exception>
    public async Task<ActivityDescription> CreateActivityAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name : _machines.ArnOf("activity", name);
        if (!ExecutionNames.IsValid(NameOf(arn), new ExecutionLimits()))
            throw new ExecutionRequestException("InvalidName", $"Invalid Name: '{name}'");
        var created = await _engine.Store.CreateActivityAsync(new StoredActivity(arn, _engine.Time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        await _engine.ReadActivitiesAsync(cancellationToken).ConfigureAwait(false);
        return Describe(created);
    }

    /// <summary>Deletes an activity: states that run it from now on fail with <c>States.Runtime</c>. Nothing happens when there is none.</summary>
    /// <param name="activityArn">Its ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task DeleteActivityAsync(string activityArn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activityArn);
        await _engine.Store.DeleteActivityAsync(activityArn, cancellationToken).ConfigureAwait(false);
        await _engine.ReadActivitiesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Describes an activity.</summary>
    /// <param name="activityArn">Its ARN.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExecutionRequestException"><c>ActivityDoesNotExist</c>.</exception>
    public async Task<ActivityDescription> DescribeActivityAsync(string activityArn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activityArn);
        if (_engine.FindActivity(activityArn) is not { IsDeleted: false })
            await _engine.ReadActivitiesAsync(cancellationToken).ConfigureAwait(false);
        return _engine.FindActivity(activityArn) is { IsDeleted: false } activity
            ? Describe(activity)
            : throw new ExecutionRequestException("ActivityDoesNotExist", $"Activity Does Not Exist: '{activityArn}'");
    }

    /// <summary>All activities, in the order of their creation.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<ActivityDescription>> ListActivitiesAsync(CancellationToken cancellationToken = default) =>
        [.. (await _engine.Store.ListActivitiesAsync(cancellationToken).ConfigureAwait(false)).Where(activity => !activity.IsDeleted).Select(Describe)];

    /// <summary>Waits up to a minute for a task of an activity; the one that was scheduled first comes first, and each goes to one worker.</summary>
    /// <param name="activityArn">The activity's ARN.</param>
    /// <param name="workerName">The worker's name, for the history.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The task, whose token the worker must answer; null when there was none.</returns>
    /// <exception cref="ExecutionRequestException"><c>ActivityDoesNotExist</c>.</exception>
    public async Task<ActivityTask?> GetActivityTaskAsync(string activityArn, string? workerName = null, CancellationToken cancellationToken = default)
    {
        await DescribeActivityAsync(activityArn, cancellationToken).ConfigureAwait(false);
        var started = _engine.Time.GetTimestamp();
        while (true)
        {
            // Asked first, so that no task is missed between the two.
            var queued = _engine.QueuedTaskOf(activityArn);
            if (await _engine.Store.TakeTaskAsync(activityArn, new TaskStart(workerName, _engine.Time.GetUtcNow()), cancellationToken).ConfigureAwait(false) is { } taken)
            {
                await _engine.SignalAsync(taken.ExecutionId, cancellationToken).ConfigureAwait(false);
                return new ActivityTask(taken.Token, JsonData.Parse(taken.Input));
            }
            var left = s_longestPoll - _engine.Time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
                return null;
            var wait = left < _pollInterval ? left : _pollInterval;
            await queued.WaitAsync(wait, _engine.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static ActivityDescription Describe(StoredActivity activity) => new(activity.Arn, NameOf(activity.Arn), activity.CreatedAt);

    private static string NameOf(string arn) => arn[(arn.LastIndexOf(':') + 1)..];
}
