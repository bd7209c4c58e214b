using System.CommandLine;
using AslCompiler.Compiler;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Shipped;
using AslCompiler.Tool.Files;

namespace AslCompiler.Tool.Commands;

/// <summary>What all commands take: the definitions, and what may be said of them from outside.</summary>
internal sealed class DefinitionOptions
{
    private readonly Session session;
    private readonly EditorConfig editorConfig = new();

    private readonly Argument<string[]> files = new("files")
    {
        Description = "Files, folders or patterns such as flows/**/*.asl.json. Default: all *.asl.json files below the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> target = new("--target")
    {
        Description = "What must be able to run it: aws, or local for this project's own run time, which takes some things that AWS refuses.",
        DefaultValueFactory = _ => "aws",
    };

    private readonly Option<string> type = new("--type")
    {
        Description = "The type of the state machine; EXPRESS allows less.",
        DefaultValueFactory = _ => "STANDARD",
    };

    private readonly Option<string> version = new("--asl-version")
    {
        Description = "The AslVersion of the definitions, where they have one.",
        HelpName = "AslVersion",
    };

    private readonly Option<string[]> substitutions = new("--substitution")
    {
        Description = "The value of a ${Name} in the definition, as Name=Value. May be repeated.",
        HelpName = "Name=Value",
    };

    /// <summary>Adds the arguments and options to a command.</summary>
    public DefinitionOptions(Command command, Session session)
    {
        this.session = session;
        target.AcceptOnlyFromAmong("aws", "local");
        type.AcceptOnlyFromAmong("STANDARD", "EXPRESS");
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-') && !Path.Exists(Path.GetFullPath(token.Value, session.Folder)))
                    result.AddError($"Unknown option '{token.Value}'");
        });
        substitutions.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.IndexOf('=', StringComparison.Ordinal) < 1)
                    result.AddError($"'{token.Value}' is no substitution; write Name=Value");
        });
        command.Arguments.Add(files);
        command.Options.Add(target);
        command.Options.Add(type);
        command.Options.Add(substitutions);
        command.Options.Add(version);
    }

    /// <summary>The definitions, read one by one.</summary>
    public IEnumerable<Definition> Read(ParseResult arguments)
    {
        foreach (var path in DefinitionFiles.Find(session.Folder, arguments.GetValue(files)!))
            yield return new Definition(TextFile.Read(path), session.Show(path), Options(arguments, path));
    }

    private CompilationOptions Options(ParseResult arguments, string path) => new()
    {
        IsLocal = arguments.GetValue(target) == "local",
        IsExpress = arguments.GetValue(type) == "EXPRESS",
        Substitutions = Substitutions(arguments.GetValue(substitutions)!),
        Severities = SeverityOverrides.Read(editorConfig.For(path)),
        Schemas = SchemaFiles.Beside(path),
        Version = arguments.GetValue(version) ?? "",
        Shipped = ShippedDefinition.PathOf(path) is var shipped && File.Exists(shipped) ? ShippedDefinition.Read(TextFile.Read(shipped).Text) : null,
    };

    private static Dictionary<string, string> Substitutions(string[] pairs)
    {
        var values = new Dictionary<string, string>();
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            values[pair[..equals]] = pair[(equals + 1)..];
        }

        return values;
    }
}
