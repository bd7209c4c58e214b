namespace AslCompiler.Durable.Crash;

/// <summary>Does the tasks: notes each, takes a moment, fails where the flow expects it, and answers tokens.</summary>
internal sealed class Handler(Effects effects) : ITaskHandler
{
    /// <summary>The error that a redrive goes on from.</summary>
    internal const string Broken = "Broken";

    /// <summary>Answers a token; before the handler returns, so that no kill loses the answer for good.</summary>
    internal Func<string, Task>? Answer { get; set; }

    public async ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20)), TimeProvider.System, cancellationToken);
        effects.Add(context);
        if (context is { TaskName: "Flaky", RetryCount: 0 })
            throw new TaskFailedException("Busy");
        if (context.TaskName == "Fragile" && request["redrives"]!.GetInt64() == 0)
            throw new TaskFailedException(Broken);
        if (context.TaskToken is { } token)
            await Answer!(token);
        return context.TaskName == "Last" ? request : JsonData.Object(["did"], [context.StateName]);
    }
}
