using System.CommandLine;
using AslCompiler.Compiler.Binding;
using AslCompiler.Tool.Graphs;

namespace AslCompiler.Tool.Commands;

/// <summary><c>asl graph</c>: draws flows.</summary>
internal static class GraphCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("graph", "Draw the flow of definitions, with the branches and processors inside it.");
        var definitions = new DefinitionOptions(command, session);
        var format = new Option<string>("--format") { Description = "The output: mermaid, dot (Graphviz) or svg.", DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "dot", "svg");
        var output = new Option<string?>("--output") { Description = "Write to this file; of several definitions, one file each to this folder.", HelpName = "PATH" };
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction(arguments =>
        {
            var read = definitions.Read(arguments).ToList();
            var path = arguments.GetValue(output);
            if (read.Count > 1 && path is null)
                throw new ToolException($"There are {read.Count} definitions; name one, or give --output a folder");
            foreach (var definition in read)
            {
                var (extension, drawing) = Draw(definition.Understand().Model, arguments.GetValue(format)!);
                session.Write(drawing, read.Count > 1 ? FileIn(session, path!, definition, extension) : path);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static (string Extension, string Drawing) Draw(StateMachineModel model, string format)
    {
        var graph = FlowGraphBuilder.Build(model);
        return format switch
        {
            "dot" => (".dot", DotWriter.Write(graph)),
            "svg" => (".svg", SvgWriter.Write(graph)),
            _ => (".mmd", MermaidWriter.Write(graph)),
        };
    }

    // Definitions of one name may lie in different folders, so these are kept.
    private static string FileIn(Session session, string folder, Definition definition, string extension)
    {
        var relative = Path.GetRelativePath(session.Folder, definition.File.Path);
        var name = relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(relative) : relative;
        var file = Path.Combine(session.Folder, folder, Path.ChangeExtension(Path.ChangeExtension(name, null), extension));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
