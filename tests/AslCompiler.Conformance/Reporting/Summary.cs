namespace AslCompiler.Conformance.Reporting;

/// <summary>What is printed: a line for each group, and the total as the last line.</summary>
internal static class Summary
{
    public static IReadOnlyList<GroupScore> Scores(IReadOnlyList<ReportRow> rows) =>
    [
        .. rows.GroupBy(row => row.GroupName, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new GroupScore(group.Key, group.Count(row => row.Passed == true), group.Count(row => row.Passed is not null))),
    ];

    public static void Print(IReadOnlyList<ReportRow> rows, TextWriter output)
    {
        foreach (var score in Scores(rows))
            output.WriteLine($"{score.Group}: {score.Passed}/{score.Total}");
        foreach (var bar in Bars.Of(rows))
            output.WriteLine(bar);
        output.WriteLine($"{rows.Count(row => row.Passed == true)} passed, {rows.Count(row => row.Passed == false)} failed");
    }
}

/// <summary>How many of a group's judged cases passed.</summary>
internal sealed record GroupScore(string Group, int Passed, int Total);
