using System.Text.Json.Nodes;

namespace AslCompiler.Tool.Reports;

/// <summary>Findings as JSON, for scripts.</summary>
internal static class JsonReport
{
    public static string Write(IEnumerable<Report> reports) => ToolJson.Write(new JsonObject
    {
        ["findings"] = new JsonArray([.. reports.Select(Finding)]),
    });

    private static JsonObject Finding(Report report) => new()
    {
        ["file"] = report.Path,
        ["region"] = ToolJson.Region(report.Region),
        ["severity"] = TextReport.Name(report.Finding.Severity),
        ["id"] = report.Finding.Rule.Id,
        ["title"] = report.Finding.Rule.Title,
        ["message"] = report.Finding.Message,
        ["help"] = report.Finding.Rule.HelpLink,
        ["fixes"] = new JsonArray([.. report.Finding.Fixes.Select(fix => new JsonObject
        {
            ["title"] = fix.Title,
            ["edits"] = new JsonArray([.. fix.Edits.Select(edit => new JsonObject
            {
                ["region"] = ToolJson.Region(Region.Of(edit.Span, report.Lines)),
                ["newText"] = edit.NewText,
            })]),
        })]),
    };
}
