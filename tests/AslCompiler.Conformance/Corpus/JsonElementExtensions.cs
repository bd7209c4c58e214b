using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>Members that may be missing.</summary>
internal static class JsonElementExtensions
{
    extension(JsonElement element)
    {
        public JsonElement? Member(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

        /// <summary>The text of a member; null where it is missing or no string.</summary>
        public string? Text(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

        public bool IsTrue(string name) => element.Member(name) is { ValueKind: JsonValueKind.True };

        public IEnumerable<JsonElement> List(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

        public string[] Texts(string name) =>
            [.. element.List(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
    }
}
