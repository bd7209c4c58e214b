using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>One recorded attempt of a task.</summary>
internal sealed class TaskMock(JsonElement json)
{
    private readonly JsonElement outcome = json.Member("outcome") ?? default;

    /// <summary><c>task</c>, <c>lambda</c> or <c>activity</c>.</summary>
    public string? Kind { get; } = json.Text("kind");

    /// <summary>Null where the recording does not say which state it was.</summary>
    public string? State { get; } = json.Text("state");

    /// <summary>What was sent, in the recorder's form; null where unknown.</summary>
    public JsonElement? Request { get; } = json.Member("parameters") ?? json.Member("input");

    public string Event => outcome.Text("event") ?? "none";

    public bool Succeeds => Event.EndsWith("Succeeded", StringComparison.Ordinal);

    public bool TimesOut => Event.EndsWith("TimedOut", StringComparison.Ordinal);

    /// <summary>What the service answered when it took on a job or a task with a callback, as JSON text; null where nothing was submitted.</summary>
    public string? Submitted { get; } = json.Member("submitted") is { } answer ? TextOf(answer) : null;

    /// <summary>Neither answer nor failure is known: the functions of <c>mocks.lambda</c> answer instead.</summary>
    public bool IsUnknown => Event is "unordered" or "none";

    public string? Error => outcome.Text("error");

    /// <summary>A text; the recorder had parsed those that begin with a brace.</summary>
    public string? Cause => outcome.Member("cause") is { } cause ? TextOf(cause) : null;

    /// <summary>The answer as JSON text. The recorder left texts that do not begin with a brace as JSON text.</summary>
    public string Output
    {
        get
        {
            if (outcome.Member("output") is not { } output)
                return "null";
            var text = TextOf(output);
            return output.ValueKind != JsonValueKind.String || JsonText.TryParse(text, out _) ? text : JsonText.Quote(text);
        }
    }

    private static string TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonText.Compact(value);
}
