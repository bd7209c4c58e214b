using AslCompiler.Conformance.Comparing;
using System.Text.Json.Nodes;

namespace AslCompiler.Conformance.Reporting;

/// <summary>One case of a corpus, and what became of it.</summary>
internal sealed record ReportRow(string Corpus, string Group, string Id, IReadOnlyList<string> Tags)
{
    /// <summary>Null where nothing is expected, or where the verdict is in doubt.</summary>
    public bool? Passed { get; init; }

    /// <summary>How the history compares with the recorded one.</summary>
    public HistoryVerdict History { get; init; } = HistoryVerdict.None;

    /// <summary>How the warnings compare with the reviewed ones.</summary>
    public WarningVerdict Warnings { get; init; } = WarningVerdict.None;

    /// <summary>Whether an error is found at the place that is to blame; null where none is known.</summary>
    public bool? IsAtItsPlace { get; init; }

    /// <summary>Why it failed, in a few words.</summary>
    public string? Detail { get; init; }

    /// <summary>The rule that explains why the case passes although it differs.</summary>
    public string? Departure { get; init; }

    public JsonNode? Actual { get; init; }

    /// <summary>As <c>corpus/group</c>: how results are summed up.</summary>
    public string GroupName => Corpus + '/' + Group;
}
