using System.CommandLine;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shipped;
using AslCompiler.Tool.Files;

namespace AslCompiler.Tool.Commands;

/// <summary><c>asl ship</c>: records definitions as shipped, so that later changes are checked against them.</summary>
internal static class ShipCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("ship", "Record definitions as shipped, in a file *.asl.shipped.json beside each; later changes are checked against it.");
        var definitions = new DefinitionOptions(command, session);
        command.SetAction(arguments =>
        {
            var (shipped, broken) = (0, 0);
            foreach (var definition in definitions.Read(arguments))
            {
                if (definition.Analyze().HasErrors || JsonParser.Parse(definition.File.Text).Findings.Count > 0)
                {
                    broken++;
                    session.Error.WriteLine($"{definition.Path} has errors and is not shipped; 'asl check' tells which");
                    continue;
                }

                TextFile.Create(ShippedDefinition.PathOf(definition.File.Path), ShippedDefinition.Write(definition.Options.Version, definition.File.Text));
                shipped++;
                session.Output.WriteLine(session.Show(ShippedDefinition.PathOf(definition.File.Path)));
            }

            session.Error.WriteLine($"Recorded {Words.Count(shipped, "definition")} as shipped");
            return broken > 0 ? ExitCode.Found : ExitCode.Success;
        });
        return command;
    }
}
