using System.Globalization;

namespace AslCompiler.Conformance.Reporting;

/// <summary>What is said about the warnings on real definitions.</summary>
internal static class Warnings
{
    public static string Share(IReadOnlyList<ReportRow> workflows)
    {
        var warned = workflows.Count(row => row.Warnings.Count > 0);
        var unreviewed = workflows.Sum(row => row.Warnings.Unreviewed.Count);
        var percent = (100.0 * warned / workflows.Count).ToString("F1", CultureInfo.InvariantCulture);
        return $"bar workflows, warnings: {warned} of {workflows.Count} definitions ({percent} %), {(unreviewed == 0 ? "all reviewed" : $"{unreviewed} warnings not reviewed")}";
    }

    /// <summary>Warnings that nobody has reviewed, and reviewed ones that no longer come.</summary>
    public static IReadOnlyList<string> Failures(IReadOnlyList<ReportRow> rows) =>
        [.. rows.SelectMany(row => row.Warnings.Unreviewed.Concat(row.Warnings.ReviewedInVain).Select(failure => $"{row.Id}: {failure}"))];
}
