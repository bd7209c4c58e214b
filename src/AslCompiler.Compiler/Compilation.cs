using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Reading;

namespace AslCompiler.Compiler;

/// <summary>What may be said of a definition from outside it.</summary>
internal sealed record CompilationOptions
{
    /// <summary>Values for <c>${Placeholder}</c>s that are known at build time.</summary>
    public IReadOnlyDictionary<string, string> Substitutions { get; init; } = new Dictionary<string, string>();
}

/// <summary>What the compiler understood of a definition, and what it has to say about it.</summary>
internal sealed class Analysis
{
    private Analysis(JsonValue root, StateMachineModel? model, IReadOnlyList<Finding> findings)
    {
        Root = root;
        Model = model;
        Findings = findings;
    }

    /// <summary>The definition as written. The model's JSON has the known substitutions in place.</summary>
    public JsonValue Root { get; }

    /// <summary>Null when the text is no object.</summary>
    public StateMachineModel? Model { get; }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public bool HasErrors
    {
        get
        {
            foreach (var finding in Findings)
                if (finding.Severity == Severity.Error)
                    return true;
            return false;
        }
    }

    /// <summary>Analyses a text. It depends on nothing but its arguments, and never throws because of what the text holds.</summary>
    public static Analysis Create(string text, CompilationOptions options)
    {
        var (root, jsonFindings) = JsonParser.Parse(text);
        var findings = new List<Finding>(jsonFindings);
        if (root is not JsonObject)
            return new Analysis(root, null, findings);
        var json = (JsonObject)Substitutions.Apply(root, options.Substitutions);
        var model = Binder.Bind(DefinitionReader.Read(json, findings));
        return new Analysis(root, model, findings);
    }
}
