namespace AslCompiler.Runtime;

/// <summary>What Step Functions itself asks of the parameters of a service, before it starts the task (ASL reference §5.3).</summary>
internal static class ServiceParameters
{
    /// <summary>The check of a Task's parameters; null when any will do.</summary>
    /// <param name="info">The state.</param>
    internal static Action<JsonData>? CheckOf(StateInfo info) => info switch
    {
        { ResourceType: "apigateway", ResourceAction: "invoke" } => CheckHeaders,
        _ => null,
    };

    // Each header has a list of values (recorded).
    private static void CheckHeaders(JsonData parameters)
    {
        if (parameters["Headers"] is not { } headers)
            return;
        if (headers.Kind == JsonKind.Object && headers.Members.All(static header => header.Value.IsArray && header.Value.Items.All(static value => value.Kind == JsonKind.String)))
            return;
        throw StatesException.Runtime($"The Parameters '{parameters}' could not be used to start the Task: [The value of the field 'Headers' has an invalid format]");
    }
}
