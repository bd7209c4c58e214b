using System.Globalization;

namespace AslCompiler.Conformance.Reporting;

/// <summary>The parts of the corpora that a goal is set for.</summary>
internal static class Bars
{
    public static IEnumerable<string> Of(IReadOnlyList<ReportRow> rows)
    {
        var executions = rows.Where(row => IsJsonPathExecution(row) && IsPlain(row)).ToArray();
        foreach (var group in executions.GroupBy(row => row.Group).Where(group => group.Count() >= 10).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return Share($"bar asl, JSONPath alone, {group.Key}", [.. group]);
        if (executions.Length > 0)
            yield return Share("bar asl, JSONPath alone, no service or lambda", executions);
        var others = rows.Where(row => IsJsonPathExecution(row) && !IsPlain(row)).ToArray();
        if (others.Length > 0)
            yield return Share("bar asl, JSONPath alone, other services", others);

        var jsonataExecutions = rows.Where(row => row is { Corpus: "asl", Passed: not null } && row.Tags.Any(tag => tag is "execution" or "express") && IsJsonata(row)).ToArray();
        if (jsonataExecutions.Length > 0)
            yield return Share("bar asl, JSONata", jsonataExecutions);

        foreach (var line in Histories.Shares(rows))
            yield return line;

        var departures = rows.Where(row => row.Departure is not null).GroupBy(row => row.Departure!).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        if (departures.Length > 0)
            yield return $"departures of {departures.Sum(group => group.Count())} cases by rule: {string.Join(", ", departures.Select(group => $"{group.Key} {group.Count()}"))}";

        foreach (var group in rows.Where(row => row is { Corpus: "validation", Passed: not null } && !IsJsonata(row)).GroupBy(row => row.Group))
            yield return Share($"bar validation, JSONPath alone, {group.Key}", [.. group]);
        var placed = rows.Where(row => row is { Corpus: "validation", Passed: not null, IsAtItsPlace: not null } && !IsJsonata(row)).ToArray();
        if (placed.Length > 0)
            yield return Share("bar validation, JSONPath alone, invalid, at its place", placed, row => row.IsAtItsPlace == true);

        var jsonataValidation = rows.Where(row => row is { Corpus: "validation", Passed: not null } && IsJsonata(row)).ToArray();
        if (jsonataValidation.Length > 0)
            yield return Share("bar validation, JSONata", jsonataValidation);

        var jsonata = rows.Where(row => row is { Corpus: "jsonata", Passed: not null } && row.Tags.Contains("honest")).ToArray();
        if (jsonata.Length > 0)
            yield return Share("bar jsonata, within Step Functions", jsonata);

        var workflows = rows.Where(row => row is { Corpus: "workflows", Passed: not null } && !IsJsonata(row)).ToArray();
        if (workflows.Length > 0)
        {
            yield return Share("bar workflows, JSONPath alone", workflows);
            yield return Share("bar workflows, JSONata", [.. rows.Where(row => row is { Corpus: "workflows", Passed: not null } && IsJsonata(row))]);
            yield return Warnings.Share(workflows);
        }
    }

    private static bool IsJsonPathExecution(ReportRow row) =>
        row is { Corpus: "asl", Passed: not null }
        && row.Tags.Any(tag => tag is "execution" or "express")
        && row.Tags.Contains("JSONPath")
        && !IsJsonata(row);

    // It calls nothing, or Lambda functions alone.
    private static bool IsPlain(ReportRow row) => row.Tags.All(tag => !tag.StartsWith("needs:", StringComparison.Ordinal) || tag == "needs:lambda");

    private static bool IsJsonata(ReportRow row) => row.Tags.Any(tag => tag is "JSONata" or "mixed");

    private static string Share(string name, ReportRow[] rows) => Share(name, rows, row => row.Passed == true);

    private static string Share(string name, ReportRow[] rows, Func<ReportRow, bool> hasPassed)
    {
        var passed = rows.Count(hasPassed);
        var percent = (100.0 * passed / rows.Length).ToString("F1", CultureInfo.InvariantCulture);
        return $"{name}: {passed}/{rows.Length} ({percent} %)";
    }
}
