using System.Text.Json;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>How a history compares with the recorded one.</summary>
internal sealed record HistoryVerdict(string Word, string? Detail = null, string? Reason = null)
{
    /// <summary>Nothing is recorded, or nothing was run.</summary>
    public static HistoryVerdict None { get; } = new("none");

    public bool IsEqual => Word == "equal";

    /// <summary>It differs; the list of differences has it when there is a <see cref="Reason"/>.</summary>
    public bool IsDifferent => Word == "differs";

    /// <summary>The list has a case whose history is equal.</summary>
    public bool IsListedInVain => IsEqual && Reason is not null;

    public static HistoryVerdict Of(AslCase @case, JsonElement expected, string? actual, HistoryDifferences differences)
    {
        var recorded = expected.Member("history") is { ValueKind: JsonValueKind.Array };
        var endEvent = expected.Member("endEvent");
        if (actual is null || (!recorded && endEvent is null))
            return None;
        JsonElement[] events = [.. JsonText.Parse(actual).EnumerateArray()];
        var detail = recorded ? HistoryComparison.Difference(@case, expected, events) : HistoryComparison.LastDifference(@case, endEvent!.Value, events);
        return new HistoryVerdict(detail is null ? "equal" : "differs", detail, differences.ReasonOf(@case.Id));
    }
}
