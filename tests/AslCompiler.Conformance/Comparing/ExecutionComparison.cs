using System.Text.Json;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Running;

namespace AslCompiler.Conformance.Comparing;

/// <summary>Compares an execution's end with the recorded one: status, output, error and cause.</summary>
internal static class ExecutionComparison
{
    /// <summary>What differs, or null when the execution agrees with AWS.</summary>
    public static string? Difference(AslCase @case, JsonElement expected, ExecutionEnd actual)
    {
        var status = expected.Text("status");
        // The recording ended before the execution did: that it goes on as recorded is all that can be asked.
        if (status == "RUNNING")
            return HistoryDifference(@case, expected, actual.History);
        if (status != actual.Status)
            return $"status: expected {status}, actual {actual.Status}{Because(actual)}";

        var json = new JsonComparison(new RecordedText(@case));
        var isParsed = expected.Text("historyNote")?.Contains("outputs-parsed", StringComparison.Ordinal) == true;
        return OutputDifference(json, expected.Member("output"), actual.Output, isParsed)
            ?? TextDifference(json, expected.Member("error"), actual.Error, "error")
            ?? TextDifference(json, expected.Member("cause"), actual.Cause, "cause");
    }

    private static string? HistoryDifference(AslCase @case, JsonElement expected, string? history)
    {
        using var document = JsonDocument.Parse(history ?? "[]");
        return HistoryComparison.Difference(@case, expected, [.. document.RootElement.EnumerateArray()]) is { } difference ? $"history: {difference}" : null;
    }

    private static string? OutputDifference(JsonComparison json, JsonElement? recorded, string? actual, bool isParsed)
    {
        if (recorded is not { } value)
            return null;
        if (actual is null)
            return "output: missing";
        if (value.ValueKind == JsonValueKind.String && !isParsed)
            return json.TextDifference(value.GetString()!, actual, "output");
        return JsonText.TryParse(actual, out var parsed) ? json.Difference(value, parsed, "output") : "output: actual is no JSON";
    }

    private static string? TextDifference(JsonComparison json, JsonElement? recorded, string? actual, string place)
    {
        if (recorded is not { } value)
            return actual is null ? null : $"{place}: expected none, actual {actual}";
        if (actual is null)
            return $"{place}: missing";
        return json.TextDifference(value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonText.Compact(value), actual, place);
    }

    private static string Because(ExecutionEnd actual) =>
        actual.Error is null && actual.Cause is null ? "" : $" ({actual.Error}: {(actual.Cause is { Length: > 300 } cause ? cause[..300] + "…" : actual.Cause)})";
}
