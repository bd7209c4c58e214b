namespace AslCompiler.Benchmarks.Tasks;

/// <summary>The untyped door of the compiled machine of work.asl.json.</summary>
internal sealed class PartsHandler(IParts<JsonData> parts) : ITaskHandler
{
    public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) => context.TaskName switch
    {
        "DoPart1" => parts.DoPartAsync(1, request, cancellationToken),
        "DoPart2" => parts.DoPartAsync(2, request, cancellationToken),
        "DoPart3" => parts.DoPartAsync(3, request, cancellationToken),
        "DoPart4" => parts.DoPartAsync(4, request, cancellationToken),
        "DoPart5" => parts.DoPartAsync(5, request, cancellationToken),
        _ => throw new NotSupportedException(context.TaskName),
    };
}
