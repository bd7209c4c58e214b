using System.CommandLine;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Tool.Reports;

namespace AslCompiler.Tool.Commands;

/// <summary><c>asl check</c>: tells what the compiler finds.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("check", "Print what the compiler finds in definitions. Ends with 1 when there are errors (see --severity), with 2 when a file cannot be read.");
        var definitions = new DefinitionOptions(command, session);
        var format = new Option<string>("--format") { Description = "The output: text as compilers print it, json, or sarif for code scanning.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var output = new Option<string?>("--output") { Description = "Write to this file instead of the standard output.", HelpName = "FILE" };
        var severity = new Option<string>("--severity") { Description = "The least severity that makes the command end with 1.", DefaultValueFactory = _ => "error" };
        severity.AcceptOnlyFromAmong("error", "warning", "info", "hidden");
        var warningsAsErrors = new Option<bool>("--warnings-as-errors") { Description = "Take every warning for an error." };
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(severity);
        command.Options.Add(warningsAsErrors);
        command.SetAction(arguments =>
        {
            var failing = Enum.Parse<Severity>(arguments.GetValue(severity)!, ignoreCase: true);
            var shown = failing < Severity.Info ? failing : Severity.Info;
            var reports = new List<Report>();
            var files = 0;
            foreach (var definition in definitions.Read(arguments))
            {
                files++;
                var findings = definition.Analyze().Findings.Select(finding => arguments.GetValue(warningsAsErrors) ? AsError(finding) : finding);
                reports.AddRange(Report.Of(definition.Path, definition.File.Text, findings, shown));
            }

            session.Write(
                arguments.GetValue(format) switch
                {
                    "json" => JsonReport.Write(reports),
                    "sarif" => SarifReport.Write(reports),
                    _ => TextReport.Write(reports),
                },
                arguments.GetValue(output));
            session.Error.WriteLine(Summary(files, reports));
            return reports.Exists(report => report.Finding.Severity >= failing) ? ExitCode.Found : ExitCode.Success;
        });
        return command;
    }

    private static Finding AsError(Finding finding) => finding.Severity == Severity.Warning ? finding with { Severity = Severity.Error } : finding;

    private static string Summary(int files, List<Report> reports)
    {
        int Count(Severity severity) => reports.Count(report => report.Finding.Severity == severity);
        return $"{Words.Count(files, "file")}: {Words.Count(Count(Severity.Error), "error")}, {Words.Count(Count(Severity.Warning), "warning")}, {Words.Count(Count(Severity.Info), "suggestion")}";
    }
}
