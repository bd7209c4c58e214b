namespace AslCompiler.Runtime;

/// <summary>The handler of machines without Task states. Used by emitted code.</summary>
public sealed class NoTasks : ITaskHandler
{
    private NoTasks()
    {
    }

    /// <summary>The only instance.</summary>
    public static NoTasks Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("This state machine has no Task states.");
}
