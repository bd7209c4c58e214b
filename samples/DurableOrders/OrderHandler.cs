using AslCompiler;

namespace Samples;

/// <summary>Does the work of the orders. It is ordinary code: what it has done is journaled, so none of it runs twice once it is finished.</summary>
internal sealed class OrderHandler(string folder) : ITaskHandler
{
    public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"  {context.TaskName}: {request}");
        // The message to the person: somebody answers the token days later, to whatever process runs then.
        if (context.TaskToken is { } token)
            File.WriteAllText(Path.Combine(folder, context.ExecutionName + ".token"), token);
        return new(JsonData.Object(["done"], [context.TaskName]));
    }
}
