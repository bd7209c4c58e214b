using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>The histories that are known to differ from the recording, each with its reason (history-differences.json).</summary>
internal sealed class HistoryDifferences(IReadOnlyDictionary<string, string> reasons)
{
    public static HistoryDifferences Reviewed { get; } = Read(Path.Combine(AppContext.BaseDirectory, "history-differences.json"));

    public static HistoryDifferences Read(string path) =>
        new(JsonText.ReadFile(path).EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal));

    /// <summary>Why a case's history differs; null when it must not.</summary>
    public string? ReasonOf(string id) => reasons.GetValueOrDefault(id);
}
