namespace AslCompiler.Durable.Tests.Harness;

/// <summary>Workers of a scenario's activities, on a machine that does not crash: what they have taken they answer, through whichever process is there.</summary>
internal sealed class Workers(Scenario scenario)
{
    private readonly List<ActivityTask> _taken = [];
    private int _done;

    public async Task OpenAsync(Process process)
    {
        foreach (var activity in scenario.Activities)
            await process.Client.CreateActivityAsync(activity);
    }

    /// <summary>Does all tasks that wait; false when there were none.</summary>
    public async Task<bool> WorkAsync(Process process)
    {
        var before = _done;
        foreach (var activity in scenario.Activities)
            while (await PollAsync(process, activity) is { } task)
                _taken.Add(task);
        // What was taken is durable, and so is its start.
        await process.PumpAsync();
        for (; _done < _taken.Count; _done++)
        {
            try
            {
                await scenario.Work!(process.Client, _taken[_done], _done + 1);
            }
            catch (ExecutionRequestException exception) when (exception.Code == "TaskTimedOut")
            {
                // The process has died after it took the answer.
            }
        }
        return _done > before;
    }

    // A poll that finds nothing would wait for the clock.
    private static async Task<ActivityTask?> PollAsync(Process process, string activity)
    {
        using var cancellation = new CancellationTokenSource();
        var poll = process.Client.GetActivityTaskAsync("arn:aws:states:us-east-1:111111111111:activity:" + activity, "ada", cancellation.Token);
        if (!poll.IsCompleted)
            await cancellation.CancelAsync();
        try
        {
            return await poll;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
