using System.Text.Json.Nodes;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Tool.Reports;

/// <summary>Findings as SARIF 2.1.0, the format that code scanning services read.</summary>
internal static class SarifReport
{
    public static string Write(IReadOnlyCollection<Report> reports)
    {
        var rules = reports.Select(report => report.Finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        return ToolJson.Write(new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "asl",
                        ["version"] = typeof(SarifReport).Assembly.GetName().Version!.ToString(3),
                        ["informationUri"] = "https://github.com/aslcompiler/aslcompiler",
                        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. reports.Select(report => Result(report, rules))]),
            }),
        });
    }

    private static JsonObject Rule(DiagnosticRule rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Message(rule.Title),
        ["helpUri"] = rule.HelpLink,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
    };

    private static JsonObject Result(Report report, List<DiagnosticRule> rules)
    {
        var result = new JsonObject
        {
            ["ruleId"] = report.Finding.Rule.Id,
            ["ruleIndex"] = rules.FindIndex(rule => rule.Id == report.Finding.Rule.Id),
            ["level"] = Level(report.Finding.Severity),
            ["message"] = Message(report.Finding.Message),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = Artifact(report.Path),
                    ["region"] = ToolJson.Region(report.Region),
                },
            }),
        };
        if (report.Finding.Fixes.Count > 0)
            result["fixes"] = new JsonArray([.. report.Finding.Fixes.Select(fix => ToSarif(fix, report))]);
        return result;
    }

    private static JsonObject ToSarif(Fix fix, Report report) => new()
    {
        ["description"] = Message(fix.Title),
        ["artifactChanges"] = new JsonArray(new JsonObject
        {
            ["artifactLocation"] = Artifact(report.Path),
            ["replacements"] = new JsonArray([.. fix.Edits.Select(edit => new JsonObject
            {
                ["deletedRegion"] = ToolJson.Region(Region.Of(edit.Span, report.Lines)),
                ["insertedContent"] = Message(edit.NewText),
            })]),
        }),
    };

    private static JsonObject Message(string text) => new() { ["text"] = text };

    // Paths outside the current folder are absolute, and URIs then.
    private static JsonObject Artifact(string path) => new()
    {
        ["uri"] = Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString)),
    };

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
