namespace AslCompiler;

/// <summary>The event as AWS writes it (ASL reference §9.1, §9.2).</summary>
public sealed partial class HistoryEvent
{
    private static readonly JsonData s_whole = JsonData.Object(["truncated"], [JsonData.False]);

    /// <summary>
    /// The event as <c>GetExecutionHistory</c> of AWS gives it: <c>id</c>, <c>previousEventId</c>, <c>timestamp</c> (seconds since 1970), <c>type</c>, and the details of the type.
    /// Inputs and outputs are JSON texts in it, with blanks as they were sent.
    /// </summary>
    public JsonData ToJson()
    {
        var json = new Writer();
        json.Add("id", Id);
        json.Add("previousEventId", PreviousEventId);
        json.Add("timestamp", JsonData.Number(Timestamp.ToUnixTimeMilliseconds() / 1000m));
        json.Add("type", Type.ToString());
        if (HistoryEvents.DetailsName(Type) is { } name)
            json.Add(name, Details());
        return json.ToJson();
    }

    /// <summary>The details of the type: an object, which is empty when the event has none of them.</summary>
    // The definition's member is RoleArn, the event's is roleArn (recorded).
    private static JsonData? CredentialsAsRecorded(JsonData? credentials) =>
        credentials?["RoleArn"] is { } role ? JsonData.Object(["roleArn"], [role]) : credentials;

    internal JsonData Details()
    {
        var json = new Writer();
        if (Type == HistoryEventType.EvaluationFailed)
            json.Add("state", StateName);
        else if (HistoryEvents.NamesState(Type))
            json.Add("name", StateName);
        json.Add("index", Index);
        json.Add("length", Length);
        json.Add("resourceType", ResourceType);
        json.Add("resource", Resource);
        json.Add("region", Region);
        if (Type == HistoryEventType.TaskScheduled)
            json.Add("parameters", Input?.ToString());
        else
            json.AddText("input", "inputDetails", Input);
        json.Add("timeoutInSeconds", TimeoutInSeconds);
        json.Add("heartbeatInSeconds", HeartbeatInSeconds);
        json.Add("taskCredentials", CredentialsAsRecorded(TaskCredentials));
        json.AddText("output", "outputDetails", Output);
        if (AssignedVariables is { } variables)
        {
            json.Add("assignedVariables", TextOfEach(variables));
            json.Add("assignedVariablesDetails", s_whole);
        }
        json.Add("workerName", WorkerName);
        json.Add("error", Error);
        json.Add("cause", Cause);
        json.Add("location", Location);
        json.Add("roleArn", RoleArn);
        json.Add("stateMachineAliasArn", StateMachineAliasArn);
        json.Add("stateMachineVersionArn", StateMachineVersionArn);
        json.Add("mapRunArn", MapRunArn);
        json.Add("redriveCount", RedriveCount);
        return json.ToJson();
    }

    // Each variable's value is a JSON text of its own (recorded).
    private static JsonData TextOfEach(JsonData variables)
    {
        var texts = new Writer();
        foreach (var (name, value) in variables.Members)
            texts.Add(name, value.ToString());
        return texts.ToJson();
    }

    // Members that have no value are left out.
    private readonly struct Writer()
    {
        private readonly List<string> _names = [];
        private readonly List<JsonData> _values = [];

        internal void Add(string name, JsonData? value)
        {
            if (value is null)
                return;
            _names.Add(name);
            _values.Add(value);
        }

        internal void Add(string name, string? value) => Add(name, value is null ? null : JsonData.String(value));

        internal void Add(string name, long? value) => Add(name, value is { } number ? JsonData.Number(number) : null);

        internal void AddText(string name, string details, JsonData? value)
        {
            if (value is null)
                return;
            Add(name, value.ToString());
            Add(details, s_whole);
        }

        internal JsonData ToJson() => JsonData.Object([.. _names], [.. _values]);
    }
}
