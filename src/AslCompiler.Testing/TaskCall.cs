namespace AslCompiler.Testing;

/// <summary>A call that a <see cref="TaskHandlerMock"/> received.</summary>
public sealed class TaskCall
{
    internal TaskCall(TaskContext context, JsonData request)
    {
        Context = context;
        Request = request;
    }

    /// <summary>Who called: execution, state, attempt.</summary>
    public TaskContext Context { get; }

    /// <summary>The name of the task that was called, as in the emitted interface.</summary>
    public string TaskName => Context.TaskName;

    /// <summary>What was sent: the state's effective input, that is its whole <c>Parameters</c>.</summary>
    public JsonData Request { get; }

    /// <summary>The task and its request, for messages of failed assertions.</summary>
    public override string ToString() => $"{TaskName}({Request})";
}
