using System.Text.Json.Nodes;

namespace AslCompiler.Conformance.Reporting;

/// <summary>Writes a history as <c>GetExecutionHistory</c> of AWS answers it.</summary>
internal static class HistoryJson
{
    public static JsonArray Of(IEnumerable<HistoryEvent> events) => [.. events.Select(Of)];

    private static JsonNode Of(HistoryEvent e)
    {
        var type = e.Type.ToString();
        var json = new JsonObject
        {
            ["id"] = e.Id,
            ["previousEventId"] = e.PreviousEventId,
            ["timestamp"] = e.Timestamp.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["type"] = type,
        };
        var details = DetailsOf(e, type);
        if (details.Count > 0)
            json[DetailsName(type)] = details;
        return json;
    }

    private static string DetailsName(string type)
    {
        if (type.EndsWith("StateEntered", StringComparison.Ordinal))
            return "stateEnteredEventDetails";
        if (type.EndsWith("StateExited", StringComparison.Ordinal))
            return "stateExitedEventDetails";
        return char.ToLowerInvariant(type[0]) + type[1..] + "EventDetails";
    }

    private static JsonObject DetailsOf(HistoryEvent e, string type)
    {
        var details = new JsonObject();
        if (e.StateName is { } name && (type.Contains("StateE", StringComparison.Ordinal) || type.StartsWith("MapIteration", StringComparison.Ordinal)))
            details["name"] = name;
        AddData(details, type == "TaskScheduled" ? "parameters" : "input", e.Input);
        AddData(details, "output", e.Output);
        Add(details, "error", e.Error);
        Add(details, "cause", e.Cause);
        Add(details, "resource", e.Resource);
        Add(details, "resourceType", e.ResourceType);
        Add(details, "region", e.Region);
        Add(details, "roleArn", e.RoleArn);
        Add(details, "timeoutInSeconds", e.TimeoutInSeconds);
        Add(details, "heartbeatInSeconds", e.HeartbeatInSeconds);
        Add(details, "index", e.Index);
        Add(details, "length", e.Length);
        if (e.TaskCredentials is { } credentials)
            details["taskCredentials"] = JsonNode.Parse(credentials.ToString());
        return details;
    }

    private static void AddData(JsonObject details, string name, JsonData? data)
    {
        if (data is null)
            return;
        details[name] = data.ToString();
        if (name != "parameters")
            details[name + "Details"] = new JsonObject { ["truncated"] = false };
    }

    private static void Add<T>(JsonObject details, string name, T? value)
    {
        if (value is not null)
            details[name] = JsonValue.Create(value);
    }
}
