namespace AslCompiler.Generator.Tests.Harness;

/// <summary>A handler from a function.</summary>
internal sealed class FunctionHandler(Func<TaskContext, JsonData, JsonData> invoke) : ITaskHandler
{
    public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(invoke(context, request));
}
