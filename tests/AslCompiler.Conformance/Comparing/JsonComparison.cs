using System.Globalization;
using System.Text.Json;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>Finds the first difference between recorded and actual JSON; null when they agree.</summary>
internal sealed class JsonComparison(RecordedText texts)
{
    /// <summary>What the corpus says not to compare: transport metadata, and stack traces of Lambda causes.</summary>
    private static readonly HashSet<string> Ignored = ["SdkHttpMetadata", "SdkResponseMetadata", "stackTrace"];

    public string? Difference(JsonElement recorded, JsonElement actual, string place = "")
    {
        if (recorded.ValueKind == JsonValueKind.String)
            return StringDifference(recorded.GetString()!, actual, place);
        if (recorded.ValueKind != actual.ValueKind)
            return Say(place, recorded, actual);
        return recorded.ValueKind switch
        {
            JsonValueKind.Object => ObjectDifference(recorded, actual, place),
            JsonValueKind.Array => ArrayDifference(recorded, actual, place),
            JsonValueKind.Number => SameNumber(recorded.GetRawText(), actual.GetRawText()) ? null : Say(place, recorded, actual),
            _ => null,
        };
    }

    /// <summary>Texts that begin with a brace are compared as JSON, others as texts.</summary>
    public string? TextDifference(string recorded, string actual, string place = "")
    {
        if (IsObject(recorded, out var recordedObject) && IsObject(actual, out var actualObject))
            return Difference(recordedObject, actualObject, place);
        return texts.Matches(recorded, actual) ? null : $"{place}: expected {Short(recorded)}, actual {Short(actual)}";
    }

    public static bool SameNumber(string left, string right)
    {
        if (left == right)
            return true;
        if (decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var b))
            return a == b;
        return double.Parse(left, CultureInfo.InvariantCulture).Equals(double.Parse(right, CultureInfo.InvariantCulture));
    }

    private string? StringDifference(string recorded, JsonElement actual, string place)
    {
        if (actual.ValueKind == JsonValueKind.String)
            return TextDifference(recorded, actual.GetString()!, place);

        // A placeholder may stand for a value that is no string.
        return texts.Matches(recorded, actual.GetRawText()) ? null : $"{place}: expected \"{Short(recorded)}\", actual {Short(actual.GetRawText())}";
    }

    private string? ObjectDifference(JsonElement recorded, JsonElement actual, string place)
    {
        var rest = Members(actual);
        foreach (var (name, value) in Members(recorded))
        {
            if (!rest.Remove(name, out var other))
                return $"{place}: member \"{name}\" is missing";
            if (Difference(value, other, place + '/' + name) is { } difference)
                return difference;
        }

        return rest.Count == 0 ? null : $"{place}: member \"{rest.Keys.First()}\" is too many";
    }

    private Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
            if (!Ignored.Contains(member.Name))
                members[texts.Normalize(member.Name)] = member.Value;
        return members;
    }

    private string? ArrayDifference(JsonElement recorded, JsonElement actual, string place)
    {
        if (recorded.GetArrayLength() != actual.GetArrayLength())
            return $"{place}: expected {recorded.GetArrayLength()} items, actual {actual.GetArrayLength()}";
        for (var i = 0; i < recorded.GetArrayLength(); i++)
            if (Difference(recorded[i], actual[i], $"{place}/{i}") is { } difference)
                return difference;
        return null;
    }

    private static bool IsObject(string text, out JsonElement value)
    {
        value = default;
        return text.StartsWith('{') && JsonText.TryParse(text, out value) && value.ValueKind == JsonValueKind.Object;
    }

    private static string Say(string place, JsonElement recorded, JsonElement actual) =>
        $"{place}: expected {Short(recorded.GetRawText())}, actual {Short(actual.GetRawText())}";

    private static string Short(string text) => text.Length <= 240 ? text : text[..240] + "…";
}
