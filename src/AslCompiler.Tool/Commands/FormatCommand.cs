using System.CommandLine;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Tool.Reports;

namespace AslCompiler.Tool.Commands;

/// <summary><c>asl format</c>: brings definitions into their canonical form.</summary>
internal static class FormatCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("format", "Bring definitions into canonical form. What is no strict JSON is left alone, and the command ends with 1.");
        var definitions = new DefinitionOptions(command, session);
        var check = new Option<bool>("--check") { Description = "Write nothing, and end with 1 when a file is not in canonical form." };
        command.Options.Add(check);
        command.SetAction(arguments =>
        {
            var (broken, changed, files) = (0, 0, 0);
            foreach (var definition in definitions.Read(arguments))
            {
                files++;
                var (root, findings) = JsonParser.Parse(definition.File.Text);
                if (findings.Where(KeepsFromFormatting).ToList() is { Count: > 0 } mistakes)
                {
                    broken++;
                    session.Error.Write(TextReport.Write(Report.Of(definition.Path, definition.File.Text, mistakes, Severity.Hidden)));
                    continue;
                }

                var formatted = root is JsonMissing ? definition.File.Text : JsonFormatter.Format(definition.File.Text, root);
                if (formatted == definition.File.Text)
                    continue;
                changed++;
                session.Output.WriteLine(definition.Path);
                if (!arguments.GetValue(check))
                    definition.File.Write(formatted);
            }

            session.Error.WriteLine($"{(arguments.GetValue(check) ? "Would format" : "Formatted")} {changed} of {Words.Count(files, "file")}{(broken > 0 ? $"; {broken} left alone" : "")}");
            return broken > 0 || (changed > 0 && arguments.GetValue(check)) ? ExitCode.Found : ExitCode.Success;
        });
        return command;
    }

    // A comment would be lost, and what could not be read as well.
    private static bool KeepsFromFormatting(Finding finding) =>
        finding.Rule == DiagnosticCatalog.InvalidJson || finding.Rule == DiagnosticCatalog.NotStrictJson || finding.Rule == DiagnosticCatalog.TooDeep;
}
