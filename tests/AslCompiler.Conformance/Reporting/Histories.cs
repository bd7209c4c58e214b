using System.Globalization;

namespace AslCompiler.Conformance.Reporting;

/// <summary>What is said about histories.</summary>
internal static class Histories
{
    public static IEnumerable<string> Shares(IReadOnlyList<ReportRow> rows)
    {
        var all = rows.Where(row => row is { Corpus: "asl" } && (row.History.IsEqual || row.History.IsDifferent)).ToArray();
        var judged = all.Where(row => row.Tags.Contains("JSONPath")).ToArray();
        if (judged.Length == 0)
            yield break;
        yield return Share("bar asl, JSONata, histories", [.. all.Except(judged)]);
        yield return Share("bar asl, JSONPath alone, histories of no service or lambda", [.. judged.Where(NeedsNoService)]);
        yield return Share("bar asl, JSONPath alone, histories of other services", [.. judged.Where(row => !NeedsNoService(row))]);
    }

    /// <summary>Differences that are not listed though the execution agrees, and cases that are listed though their histories are equal.</summary>
    public static IReadOnlyList<string> Failures(IReadOnlyList<ReportRow> rows) =>
    [
        .. rows.Where(row => row is { Passed: true, History: { IsDifferent: true, Reason: null } }).Select(row => $"{row.Id} differs and is not listed: {row.History.Detail}"),
        .. rows.Where(row => row.History.IsListedInVain).Select(row => $"{row.Id} is listed and is equal"),
    ];

    private static bool NeedsNoService(ReportRow row) => row.Tags.All(tag => !tag.StartsWith("needs:", StringComparison.Ordinal) || tag == "needs:lambda");

    private static string Share(string name, ReportRow[] rows)
    {
        var equal = rows.Count(row => row.History.IsEqual);
        var listed = rows.Count(row => row.History is { IsDifferent: true, Reason: not null });
        var percent = (100.0 * equal / Math.Max(1, rows.Length)).ToString("F1", CultureInfo.InvariantCulture);
        return $"{name}: {equal}/{rows.Length} ({percent} %), {listed} listed";
    }
}
