namespace AslCompiler.Runtime;

/// <summary>The envelope of <c>lambda:invoke</c>: what emitted adapters take off a request and put around a result.</summary>
public static class LambdaInvoke
{
    private static readonly string[] s_names = ["ExecutedVersion", "Payload", "SdkHttpMetadata", "StatusCode"];
    private static readonly JsonData s_version = JsonData.String("$LATEST");
    private static readonly JsonData s_http = JsonData.Literal("""{"HttpStatusCode":200}""");
    private static readonly JsonData s_status = JsonData.Number(200);

    /// <summary>The event that the function gets: the request's Payload, <c>{}</c> when there is none.</summary>
    /// <param name="request">The Parameters of the task.</param>
    public static JsonData Payload(JsonData request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request["Payload"] ?? JsonData.EmptyObject;
    }

    /// <summary>The result of the task: the function's answer in its envelope, with what a local call can truthfully say.</summary>
    /// <param name="payload">The function's answer.</param>
    public static JsonData Wrap(JsonData payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return JsonData.Object(s_names, [s_version, payload, s_http, s_status]);
    }

    /// <summary>The event that the function gets, for a function that some states call by <c>lambda:invoke</c> and others by its own ARN.</summary>
    /// <param name="request">The Parameters of the task.</param>
    /// <param name="context">The task.</param>
    public static JsonData Payload(JsonData request, TaskContext context) => IsCalledBy(context) ? Payload(request) : request;

    /// <summary>The result of the task, in the envelope where the state calls the function by <c>lambda:invoke</c>.</summary>
    /// <param name="payload">The function's answer.</param>
    /// <param name="context">The task.</param>
    public static JsonData Wrap(JsonData payload, TaskContext context) => IsCalledBy(context) ? Wrap(payload) : payload;

    private static bool IsCalledBy(TaskContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Resource.Contains(":states:::lambda:invoke", StringComparison.Ordinal);
    }
}
