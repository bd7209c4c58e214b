using System.CommandLine;
using System.Text.Json.Nodes;
using AslCompiler.Tool.Reports;
using AslCompiler.Tool.Types;

namespace AslCompiler.Tool.Commands;

/// <summary><c>asl types</c>: shows what is known of the data.</summary>
internal static class TypesCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("types", "Print the inferred shapes of the data: input, output, variables, and each Task's request and result.");
        var definitions = new DefinitionOptions(command, session);
        var format = new Option<string>("--format") { Description = "The output: a compact notation, or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        command.Options.Add(format);
        command.SetAction(arguments =>
        {
            var read = definitions.Read(arguments).Select(definition => (definition.Path, Known: definition.Understand()));
            session.Output.Write(arguments.GetValue(format) == "json"
                ? ToolJson.Write(new JsonArray([.. read.Select(item => TypeReport.ToJson(item.Path, item.Known.Model, item.Known.Analysis.Shapes!))]))
                : string.Join('\n', read.Select(item => TypeReport.ToText(item.Path, item.Known.Model, item.Known.Analysis.Shapes!))));
            return ExitCode.Success;
        });
        return command;
    }
}
