using System.Text.Json;
using System.Text.Json.Nodes;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>Compares a history with the recorded one, as the corpus's README says: event by event, and where siblings ran side by side, without their interleaving.</summary>
internal static class HistoryComparison
{
    /// <summary>What differs, or null when the history agrees with AWS.</summary>
    public static string? Difference(AslCase @case, JsonElement expected, JsonElement[] actual)
    {
        JsonElement[] recorded = [.. expected.List("history")];
        // The recording ended before the execution did.
        if (expected.Text("status") == "RUNNING" && actual.Length > recorded.Length)
            actual = actual[..recorded.Length];
        var events = new EventComparison(@case);
        if (expected.Text("historyNote")?.Contains("parallel-sorted", StringComparison.Ordinal) == true)
            return SortedDifference(events, recorded, actual);
        var strict = InOrder(events, recorded, actual) ?? LengthDifference(recorded, actual);
        return strict is not null && @case.IsConcurrent && SideBySide(@case, recorded, actual) is null ? null : strict;
    }

    /// <summary>The last record in the log of an Express execution: all that is recorded of its history.</summary>
    public static string? LastDifference(AslCase @case, JsonElement endEvent, JsonElement[] actual) =>
        actual.Length == 0 ? "no events" : new EventComparison(@case).LogDifference(endEvent, actual[^1]);

    private static string? InOrder(EventComparison events, JsonElement[] recorded, JsonElement[] actual)
    {
        for (var i = 0; i < Math.Min(recorded.Length, actual.Length); i++)
            if (events.Difference(IsUnstable(recorded, i, actual) ? Pointing(recorded[i], actual[i]) : recorded[i], actual[i]) is { } difference)
                return difference;
        return null;
    }

    // After a Map Run the service lets MapStateExited point at MapRunSucceeded or at MapRunStarted (NOTES.md of the corpus): either will do.
    private static bool IsUnstable(JsonElement[] recorded, int i, JsonElement[] actual) =>
        i >= 3 && recorded[i].Text("type") == "MapStateExited" && recorded[i - 2].Text("type") == "MapRunSucceeded"
        && actual[i].Member("previousEventId")?.GetInt64() is { } previous
        && (previous == recorded[i - 2].Member("id")?.GetInt64() || previous == recorded[i - 3].Member("id")?.GetInt64());

    private static JsonElement Pointing(JsonElement recorded, JsonElement actual)
    {
        var copy = JsonObject.Create(recorded)!;
        copy["previousEventId"] = actual.Member("previousEventId")!.Value.GetInt64();
        return JsonSerializer.SerializeToElement(copy);
    }

    private static string? LengthDifference(JsonElement[] recorded, JsonElement[] actual) =>
        recorded.Length == actual.Length ? null : $"expected {recorded.Length} events, actual {actual.Length}";

    // The recorder sorted the events of the branches, blotted their numbers out, and lost the events of Parallels that ended among them.
    private static string? SortedDifference(EventComparison events, JsonElement[] recorded, JsonElement[] actual)
    {
        var first = Array.FindIndex(recorded, IsBlotted);
        if (first < 0)
            return InOrder(events, recorded, actual) ?? LengthDifference(recorded, actual);
        var after = recorded.Length - 1 - Array.FindLastIndex(recorded, IsBlotted);
        if (actual.Length < recorded.Length)
            return LengthDifference(recorded, actual);
        var middle = actual[first..^after].ToList();
        foreach (var e in recorded[first..^after])
        {
            var found = middle.FindIndex(other => events.IsSameDespiteNumbers(e, other));
            if (found < 0)
                return $"no event among the branches is like {Short(e)}";
            middle.RemoveAt(found);
        }

        var rest = middle.FirstOrDefault(e => !TypeOf(e).StartsWith("ParallelState", StringComparison.Ordinal));
        return rest.ValueKind != JsonValueKind.Undefined ? $"too many: {Short(rest)}"
            : InOrder(events, recorded[..first], actual[..first]) ?? InOrder(events, recorded[^after..], actual[^after..]);
    }

    private static bool IsBlotted(JsonElement e) => e.Member("id") is not { ValueKind: JsonValueKind.Number };

    // Every event has its like, with the same event before it, save where the order of siblings decides which that is.
    private static string? SideBySide(AslCase @case, JsonElement[] recorded, JsonElement[] actual)
    {
        if (LengthDifference(recorded, actual) is { } length)
            return length;
        var events = new EventComparison(@case);
        var fork = Array.FindIndex(recorded, e => TypeOf(e) is "MapStateStarted" or "ParallelStateStarted") + 1;
        var join = Array.FindLastIndex(recorded, e => TypeOf(e) is "MapStateExited" or "ParallelStateExited") is var at and >= 0 ? at : recorded.Length;
        if (InOrder(events, recorded[..fork], actual[..fork]) is { } before)
            return before;
        var rest = actual[fork..join].ToList();
        foreach (var e in recorded[fork..join])
        {
            var found = rest.FindIndex(other => events.IsSameDespiteNumbers(e, other) && (DependsOnOrder(e) || events.IsSameDespiteNumbers(Before(recorded, e), Before(actual, other))));
            if (found < 0)
                return $"no event is like {Short(e)}";
            rest.RemoveAt(found);
        }

        // The join itself points at whichever sibling ended last.
        var hasJoin = join < recorded.Length;
        if (hasJoin && !events.IsSameDespiteNumbers(recorded[join], actual[join]))
            return $"expected {Short(recorded[join])}";
        return InOrder(events, recorded[(join + (hasJoin ? 1 : 0))..], actual[(join + (hasJoin ? 1 : 0))..]);
    }

    private static bool DependsOnOrder(JsonElement e) => TypeOf(e) is var type
        && (type.EndsWith("Aborted", StringComparison.Ordinal) || type is "MapStateSucceeded" or "MapStateExited" or "ParallelStateSucceeded" or "ParallelStateExited" or "MapIterationStarted");

    private static JsonElement Before(JsonElement[] events, JsonElement e)
    {
        var id = e.GetProperty("previousEventId").GetInt64();
        return id < 1 || id > events.Length ? default : events[id - 1];
    }

    private static string TypeOf(JsonElement e) => e.Text("type") ?? "";

    private static string Short(JsonElement e) => e.GetRawText() is { Length: > 300 } text ? text[..300] + "…" : e.GetRawText();
}
