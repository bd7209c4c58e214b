using System.Text.Json;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>Compares histories event by event.</summary>
/// <remarks>The interleaving of concurrent branches is compared too, so "differs" may be too strict there; "equal" is always true.</remarks>
internal static class HistoryComparison
{
    public const string Equal = "equal";

    public const string Differs = "differs";

    public const string None = "none";

    // Texts that the recorder had parsed, since they begin with a brace.
    private static readonly HashSet<string> Parsed = ["input", "output", "cause", "parameters"];

    public static string Compare(AslCase @case, JsonElement expected, string? actual)
    {
        if (actual is null || expected.Member("history") is not { ValueKind: JsonValueKind.Array } recorded)
            return None;
        var events = JsonText.Parse(actual);
        if (events.GetArrayLength() != recorded.GetArrayLength())
            return Differs;
        var json = new JsonComparison(new RecordedText(@case));
        return recorded.EnumerateArray().Zip(events.EnumerateArray()).All(pair => IsSame(json, pair.First, pair.Second)) ? Equal : Differs;
    }

    private static bool IsSame(JsonComparison json, JsonElement recorded, JsonElement actual)
    {
        foreach (var member in recorded.EnumerateObject())
        {
            if (member.Name == "timestamp")
                continue;
            if (actual.Member(member.Name) is not { } value || !IsSameMember(json, member.Value, value))
                return false;
        }

        return actual.EnumerateObject().All(member => recorded.Member(member.Name) is not null || member.Name == "timestamp");
    }

    private static bool IsSameMember(JsonComparison json, JsonElement recorded, JsonElement actual)
    {
        if (recorded.ValueKind != JsonValueKind.Object || actual.ValueKind != JsonValueKind.Object)
            return json.Difference(recorded, actual) is null;
        foreach (var detail in recorded.EnumerateObject())
        {
            if (actual.Member(detail.Name) is not { } value)
                return false;
            var isText = Parsed.Contains(detail.Name) && detail.Value.ValueKind == JsonValueKind.Object && value.ValueKind == JsonValueKind.String;
            if (isText ? json.TextDifference(JsonText.Compact(detail.Value), value.GetString()!) is not null : json.Difference(detail.Value, value) is not null)
                return false;
        }

        return actual.EnumerateObject().All(detail => recorded.Member(detail.Name) is not null);
    }
}
