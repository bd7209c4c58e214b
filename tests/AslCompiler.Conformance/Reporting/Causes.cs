using System.Text.RegularExpressions;

namespace AslCompiler.Conformance.Reporting;

/// <summary>The failures, grouped by what they have in common, so that the biggest defects are seen first.</summary>
internal static partial class Causes
{
    /// <summary>What stands before it in a detail is common to many cases; what follows is the case's own.</summary>
    public const string Mark = " :: ";

    public static void Write(string path, IReadOnlyList<ReportRow> rows)
    {
        var groups = rows.Where(row => row.Passed == false)
            .GroupBy(row => row.Corpus + (row.Corpus == "jsonpath" ? "/" + row.Group : "") + ": " + Simplified(row.Detail ?? "no detail"), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var group in groups)
            writer.WriteLine($"{group.Key} -> {group.Count()} -> {group.First().Id}\n    {Short(group.First().Detail!)}");
    }

    private static string Short(string detail)
    {
        detail = detail.ReplaceLineEndings(" ");
        return detail.Length <= 500 ? detail : detail[..500] + "…";
    }

    // What differs from case to case within one cause: quoted names, numbers, placeholders.
    private static string Simplified(string detail)
    {
        detail = detail.Split(Mark)[0].ReplaceLineEndings(" ");
        detail = Quoted().Replace(detail, "'…'");
        detail = Digits().Replace(detail, "#");
        return detail.Length <= 110 ? detail : detail[..110];
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|`[^`]*`""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![A-Z]\d*)\d+")]
    private static partial Regex Digits();
}
