using System.Text.Json;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>Compares single events.</summary>
internal sealed class EventComparison(AslCase @case)
{
    // Texts that the recorder had parsed, since they begin with a brace (or whatever they begin with, in some cases).
    private static readonly HashSet<string> Parsed = ["input", "output", "cause", "parameters"];

    private static readonly HashSet<string> Numbers = ["id", "previousEventId"];

    private RecordedText texts = new(@case);

    /// <summary>What differs, or null.</summary>
    public string? Difference(JsonElement recorded, JsonElement actual) => MembersDifference(new JsonComparison(texts), recorded, actual, withNumbers: true);

    /// <summary>Numbers are not compared. A comparison that fails leaves no trace.</summary>
    public bool IsSameDespiteNumbers(JsonElement recorded, JsonElement actual)
    {
        if (recorded.ValueKind == JsonValueKind.Undefined || actual.ValueKind == JsonValueKind.Undefined)
            return recorded.ValueKind == actual.ValueKind;
        if (recorded.Text("type") != actual.Text("type"))
            return false;
        var trial = texts.Fork();
        if (MembersDifference(new JsonComparison(trial), recorded, actual, withNumbers: false) is not null)
            return false;
        texts = trial;
        return true;
    }

    /// <summary>The recorded event is a record of the log (ASL reference §7.7).</summary>
    public string? LogDifference(JsonElement record, JsonElement actual)
    {
        var place = Place(actual);
        if (record.Text("type") != actual.Text("type"))
            return $"{place}: expected {record.Text("type")}";
        if (record.Text("id") != actual.Member("id")?.GetRawText() || record.Text("previous_event_id") != actual.Member("previousEventId")?.GetRawText())
            return $"{place}: expected {record.Text("id")} <- {record.Text("previous_event_id")}";
        var details = actual.EnumerateObject().FirstOrDefault(member => member.Value.ValueKind == JsonValueKind.Object).Value;
        return record.Member("details") is { } expected && details.ValueKind == JsonValueKind.Object
            ? DetailsDifference(new JsonComparison(texts), expected, details, place)
            : null;
    }

    private static string? MembersDifference(JsonComparison json, JsonElement recorded, JsonElement actual, bool withNumbers)
    {
        var place = Place(actual);
        if (recorded.Text("type") != actual.Text("type"))
            return $"{place}: expected {recorded.Member("id")} <- {recorded.Member("previousEventId")} {recorded.Text("type")}";
        foreach (var member in recorded.EnumerateObject())
        {
            if (member.Name == "timestamp" || (!withNumbers && Numbers.Contains(member.Name)))
                continue;
            if (actual.Member(member.Name) is not { } value)
                return $"{place}: {member.Name} is missing";
            var difference = member.Value.ValueKind == JsonValueKind.Object && value.ValueKind == JsonValueKind.Object
                ? DetailsDifference(json, member.Value, value, place)
                : json.Difference(member.Value, value, $"{place} {member.Name}");
            if (difference is not null)
                return difference;
        }

        return TooMany(recorded, actual, place);
    }

    private static string? DetailsDifference(JsonComparison json, JsonElement recorded, JsonElement actual, string place)
    {
        foreach (var detail in recorded.EnumerateObject())
        {
            if (actual.Member(detail.Name) is not { } value)
                return $"{place}: {detail.Name} is missing";
            if (DetailDifference(json, detail, value, $"{place} {detail.Name}") is { } difference)
                return difference;
        }

        return TooMany(recorded, actual, place);
    }

    private static string? DetailDifference(JsonComparison json, JsonProperty recorded, JsonElement actual, string place)
    {
        if (recorded.Name == "assignedVariables")
            return VariablesDifference(json, recorded.Value, actual, place);
        var isText = Parsed.Contains(recorded.Name) && recorded.Value.ValueKind != JsonValueKind.String && actual.ValueKind == JsonValueKind.String;
        return isText ? ParsedDifference(json, recorded.Value, actual, place) : json.Difference(recorded.Value, actual, place);
    }

    private static string? ParsedDifference(JsonComparison json, JsonElement recorded, JsonElement actual, string place)
    {
        if (recorded.ValueKind != JsonValueKind.Object && JsonText.TryParse(actual.GetString()!, out var parsed))
            return json.Difference(recorded, parsed, place);
        return json.TextDifference(JsonText.Compact(recorded), actual.GetString()!, place);
    }

    // Each value is a JSON text; the recorder has parsed those of objects.
    private static string? VariablesDifference(JsonComparison json, JsonElement recorded, JsonElement actual, string place)
    {
        foreach (var variable in recorded.EnumerateObject())
        {
            if (actual.Member(variable.Name) is not { ValueKind: JsonValueKind.String } value)
                return $"{place}/{variable.Name}: is missing, or no text";
            var difference = variable.Value.ValueKind == JsonValueKind.String ? json.Difference(variable.Value, value, place) : ParsedDifference(json, variable.Value, value, place);
            if (difference is not null)
                return difference;
        }

        return TooMany(recorded, actual, place);
    }

    private static string? TooMany(JsonElement recorded, JsonElement actual, string place)
    {
        foreach (var member in actual.EnumerateObject())
            if (member.Name != "timestamp" && recorded.Member(member.Name) is null)
                return $"{place}: {member.Name} is too many";
        return null;
    }

    private static string Place(JsonElement e) => $"event {e.Member("id")} <- {e.Member("previousEventId")} {e.Text("type")}";
}
