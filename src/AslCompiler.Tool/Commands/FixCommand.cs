using System.CommandLine;
using AslCompiler.Compiler;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using DiffPlex.Renderer;

namespace AslCompiler.Tool.Commands;

/// <summary><c>asl fix</c>: takes findings away.</summary>
internal static class FixCommand
{
    // Each round mends at least one finding; a text that needs more than these would be the work of fixes that undo each other.
    private const int MostRounds = 50;

    public static Command Create(Session session)
    {
        var command = new Command("fix", "Apply the first fix of each error and warning, and again until nothing is left to fix. Formatting and comments stay.");
        var definitions = new DefinitionOptions(command, session);
        var ids = new Option<string[]>("--id") { Description = "Fix findings of this rule only, whatever their severity. May be repeated.", HelpName = "ID" };
        var severity = new Option<string>("--severity") { Description = "The least severity that is fixed. Suggestions may change what a flow does: look at them with --dry-run.", DefaultValueFactory = _ => "warning" };
        severity.AcceptOnlyFromAmong("error", "warning", "info", "hidden");
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the changes as a unified diff and write nothing." };
        command.Options.Add(ids);
        command.Options.Add(severity);
        command.Options.Add(dryRun);
        command.SetAction(arguments =>
        {
            var minimum = Enum.Parse<Severity>(arguments.GetValue(severity)!, ignoreCase: true);
            bool IsWanted(Finding finding) => arguments.GetValue(ids) is { Length: > 0 } rules
                ? rules.Contains(finding.Rule.Id, StringComparer.OrdinalIgnoreCase)
                : finding.Severity >= minimum;
            var (fixes, files) = (0, 0);
            foreach (var definition in definitions.Read(arguments))
            {
                var (text, count) = Fix(definition, IsWanted);
                if (count == 0)
                    continue;
                fixes += count;
                files++;
                if (arguments.GetValue(dryRun))
                    session.Output.Write(Diff(definition, text));
                else
                    definition.File.Write(text);
            }

            session.Error.WriteLine(fixes == 0 ? "Nothing to fix"
                : $"{(arguments.GetValue(dryRun) ? "Would fix" : "Fixed")} {Words.Count(fixes, "finding")} in {Words.Count(files, "file")}");
            return ExitCode.Success;
        });
        return command;
    }

    // Behind the last line end the renderer would see one more, empty line.
    private static string Diff(Definition definition, string text) => UnidiffRenderer.GenerateUnidiff(
        definition.File.Text.TrimEnd('\r', '\n'), text.TrimEnd('\r', '\n'), "a/" + definition.Path, "b/" + definition.Path, ignoreWhitespace: false);

    private static (string Text, int Count) Fix(Definition definition, Func<Finding, bool> isWanted)
    {
        var text = definition.File.Text;
        var count = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var batch = new FixBatch();
            foreach (var finding in Analysis.Create(text, definition.Options).Findings)
                if (finding.Fixes.Count > 0 && isWanted(finding) && batch.TryAdd(finding.Fixes[0]))
                    count++;
            if (batch.Edits.Count == 0)
                break;
            text = Compiler.Fixes.Fix.Apply(text, batch.Edits);
        }

        return (text, count);
    }
}
