namespace AslCompiler;

/// <summary>The one door between a machine and the outside: does the work of its Task states.</summary>
public interface ITaskHandler
{
    /// <summary>Does one task.</summary>
    /// <param name="context">Which task, of which execution, which attempt.</param>
    /// <param name="request">The state's Parameters, or its input.</param>
    /// <param name="cancellationToken">Cancelled when the result no longer counts: timeout, a sibling branch failed, the execution was stopped.</param>
    /// <returns>The result; <see cref="JsonData.Null"/> for none, never null.</returns>
    /// <exception cref="TaskFailedException">The task failed with an error that the definition may retry or catch by name. Any other exception is one too: its error is the exception's short type name, its cause the message.</exception>
    ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken);
}
