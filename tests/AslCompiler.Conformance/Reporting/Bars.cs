using System.Globalization;

namespace AslCompiler.Conformance.Reporting;

/// <summary>The parts of the corpora that a goal is set for.</summary>
internal static class Bars
{
    public static IEnumerable<string> Of(IReadOnlyList<ReportRow> rows)
    {
        var executions = rows.Where(IsPlainExecution).ToArray();
        foreach (var group in executions.GroupBy(row => row.Group).Where(group => group.Count() >= 10).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return Share($"bar asl, JSONPath alone, {group.Key}", [.. group]);
        if (executions.Length > 0)
            yield return Share("bar asl, JSONPath alone, all", executions);

        foreach (var line in Histories.Shares(rows))
            yield return line;

        foreach (var group in rows.Where(row => row is { Corpus: "validation", Passed: not null } && !IsLater(row)).GroupBy(row => row.Group))
            yield return Share($"bar validation, JSONPath alone, {group.Key}", [.. group]);

        var workflows = rows.Where(row => row is { Corpus: "workflows", Passed: not null } && !IsLater(row)).ToArray();
        if (workflows.Length > 0)
            yield return Share("bar workflows, JSONPath alone", workflows);
    }

    // Executions without JSONata, variables or distributed Map, that call nothing or Lambda functions alone.
    private static bool IsPlainExecution(ReportRow row) =>
        row is { Corpus: "asl", Passed: not null }
        && row.Tags.Contains("execution")
        && row.Tags.Contains("JSONPath")
        && !IsLater(row)
        && row.Tags.All(tag => !tag.StartsWith("needs:", StringComparison.Ordinal) || tag == "needs:lambda");

    private static bool IsLater(ReportRow row) =>
        row.Tags.Any(tag => tag is "Assign" or "DistributedMap" or "JSONata" || tag.StartsWith("DISTRIBUTED", StringComparison.Ordinal));

    private static string Share(string name, ReportRow[] rows)
    {
        var passed = rows.Count(row => row.Passed == true);
        var percent = (100.0 * passed / rows.Length).ToString("F1", CultureInfo.InvariantCulture);
        return $"{name}: {passed}/{rows.Length} ({percent} %)";
    }
}
