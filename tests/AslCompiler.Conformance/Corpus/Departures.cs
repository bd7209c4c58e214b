using System.Collections.Frozen;
using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>The single cases whose answer is not ours, each under the reason why (<c>jsonpath-departures.json</c>, reviewed by hand). Whole features: <see cref="DepartureRules"/>.</summary>
internal sealed class Departures
{
    private readonly FrozenDictionary<(string Group, string Id), string> _reasons;

    private Departures(JsonElement root) =>
        _reasons = root.EnumerateObject()
            .SelectMany(group => group.Value.EnumerateObject().SelectMany(reason => reason.Value.Texts("cases").Select(id => KeyValuePair.Create((group.Name, id), reason.Name))))
            .ToFrozenDictionary();

    public static Departures Read()
    {
        using var file = typeof(Departures).Assembly.GetManifestResourceStream("jsonpath-departures.json")!;
        using var document = JsonDocument.Parse(file);
        return new Departures(document.RootElement);
    }

    public static Departures Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new Departures(document.RootElement);
    }

    /// <summary>The reason's name; null where the case must agree.</summary>
    public string? ReasonOf(JsonPathCase @case) => _reasons.GetValueOrDefault((@case.Group, @case.Id));
}
