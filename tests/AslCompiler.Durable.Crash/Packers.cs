namespace AslCompiler.Durable.Crash;

/// <summary>Workers, who do the tasks of the activity.</summary>
internal static class Packers
{
    internal const string Activity = "arn:aws:states:us-east-1:111111111111:activity:Pack";
    private const int Count = 8;

    /// <summary>Works until cancelled.</summary>
    internal static Task RunAsync(DurableExecutions client, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Count).Select(n => Task.Run(() => RunAsync(client, $"packer {n}", cancellationToken), CancellationToken.None)));

    private static async Task RunAsync(DurableExecutions client, string name, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (await client.GetActivityTaskAsync(Activity, name, cancellationToken) is { } task)
                    await Work.PersistAsync(() => client.SendTaskSuccessAsync(task.TaskToken, task.Input));
            }
            catch (ExecutionRequestException exception) when (exception.Code == "TaskTimedOut")
            {
                // It took too long, or its answer came through when the disk seemed full.
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
