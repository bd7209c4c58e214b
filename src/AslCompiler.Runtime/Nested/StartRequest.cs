namespace AslCompiler.Runtime;

/// <summary>What <c>states:startExecution</c> asks for, and what the API answers (ASL reference §5.3).</summary>
internal static class StartRequest
{
    /// <summary>Reads a request; what the API refuses fails the task.</summary>
    /// <param name="request">The request.</param>
    /// <param name="machine">The machine to start.</param>
    internal static (JsonData Input, string? Name) Read(JsonData request, Machine machine)
    {
        var name = request["Name"] is { Kind: JsonKind.String } given ? given.GetString() : null;
        var input = InputOf(request["Input"]);
        if (name is not null && !ExecutionNames.IsValid(name, machine.Limits))
            throw new TaskFailedException("StepFunctions.InvalidNameException", $"Invalid Name: '{name}'");
        if (machine.IsTooLong(input))
            throw new TaskFailedException("StepFunctions.InvalidExecutionInputException", $"The input has {input.Utf8Length} bytes; the limit is {machine.Limits.MaxPayloadBytes}.");
        return (input, name);
    }

    // The API takes JSON text; the integration writes an object as text itself.
    private static JsonData InputOf(JsonData? input)
    {
        if (input is null or { Kind: JsonKind.Null })
            return JsonData.EmptyObject;
        if (input.Kind != JsonKind.String)
            return input;
        try
        {
            return JsonData.Parse(input.GetString()!);
        }
        catch (InvalidJsonException exception)
        {
            throw new TaskFailedException("StepFunctions.InvalidExecutionInputException", $"Invalid State Machine Execution Input: '{exception.Message}'", exception);
        }
    }

    /// <summary>What the API answers at once. The SDK gives its members alone, and times as text.</summary>
    /// <param name="call">The task.</param>
    /// <param name="executionArn">The execution that was started.</param>
    /// <param name="startedAt">When it was.</param>
    internal static JsonData Answer(TaskCall call, string executionArn, DateTimeOffset startedAt) => call.Plan.Info.ResourceType != "states"
        ? JsonData.Object(["ExecutionArn", "StartDate"], [JsonData.String(executionArn), JsonData.String(Timestamps.Format(startedAt))])
        : JsonData.Object(
            ["ExecutionArn", "SdkHttpMetadata", "SdkResponseMetadata", "StartDate"],
            [
                JsonData.String(executionArn),
                JsonData.Object(["AllHttpHeaders", "HttpHeaders", "HttpStatusCode"], [JsonData.EmptyObject, JsonData.EmptyObject, JsonData.Number(200)]),
                JsonData.Object(["RequestId"], [JsonData.String(call.Frame.Run.Machine.NewGuid().ToString())]),
                JsonData.Number(startedAt.ToUnixTimeMilliseconds()),
            ]);
}
