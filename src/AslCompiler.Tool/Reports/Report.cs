using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Tool.Reports;

/// <summary>A finding with its file.</summary>
/// <param name="Path">The file's path as shown to the user.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Lines">The file's lines.</param>
internal sealed record Report(string Path, Finding Finding, LineMap Lines)
{
    public Region Region => Region.Of(Finding.Span, Lines);

    /// <summary>All findings of a text that matter at least that much.</summary>
    public static IEnumerable<Report> Of(string path, string text, IEnumerable<Finding> findings, Severity minimum)
    {
        var lines = new LineMap(text);
        return findings.Where(finding => finding.Severity >= minimum).Select(finding => new Report(path, finding, lines));
    }
}

/// <summary>A range in a file, lines and columns counted from 1, the end behind the last character.</summary>
internal sealed record Region(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static Region Of(TextSpan span, LineMap lines)
    {
        var (start, end) = (lines.Locate(span.Start), lines.Locate(span.End));
        return new Region(start.Line + 1, start.Column + 1, end.Line + 1, end.Column + 1);
    }
}
