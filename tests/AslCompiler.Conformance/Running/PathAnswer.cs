using System.Text.Json;
using System.Text.Json.Nodes;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Running;

/// <summary>What a path gave: a value, or the class of its error.</summary>
internal sealed record PathAnswer(JsonElement? Value, string? Error, string? Message)
{
    public static PathAnswer Found(JsonElement value) => new(value, null, null);

    public static PathAnswer Failed(string error, string message) => new(null, error, message);

    public JsonNode ToJson() => Value is { } value
        ? new JsonObject { ["value"] = JsonNode.Parse(JsonText.Compact(value)) }
        : new JsonObject { ["error"] = Error, ["message"] = Message };

    public override string ToString() => Value is { } value ? JsonText.Compact(value) : $"{Error} ({Message})";
}
