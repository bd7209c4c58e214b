using System.Text;
using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Tool.Reports;

/// <summary>Findings as compilers print them, so that MSBuild and editors recognize them.</summary>
internal static class TextReport
{
    public static string Write(IEnumerable<Report> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
            text.Append(Line(report)).Append('\n');
        return text.ToString();
    }

    private static string Line(Report report) =>
        $"{report.Path}({report.Region.StartLine},{report.Region.StartColumn}): {Name(report.Finding.Severity)} {report.Finding.Rule.Id}: {report.Finding.Message}";

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "hidden",
    };
}
