using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>
/// Reads a definition into syntax. It takes what it can use and leaves structural mistakes to the rules; what it tells itself are
/// mistakes inside expressions and what this version cannot compile.
/// </summary>
internal sealed class DefinitionReader
{
    private readonly ReadContext context;
    private readonly StateReader states;

    private DefinitionReader(ReadContext context)
    {
        this.context = context;
        states = new StateReader(context, this);
    }

    public static StateMachineSyntax Read(JsonObject json, List<Finding> findings)
    {
        var context = new ReadContext(findings);
        var fields = new FieldReader(json, context);
        context.MachineLanguage = QueryLanguages.OfMachine(json);
        return new DefinitionReader(context).ReadScope(json) with
        {
            TimeoutSeconds = fields.Integer("TimeoutSeconds"),
            VariableReads = context.VariableReads,
        };
    }

    /// <summary>The machine itself, a branch, or a Map's processor.</summary>
    public StateMachineSyntax ReadScope(JsonObject json)
    {
        var fields = new FieldReader(json, context);
        var inner = new List<StateSyntax>();
        if (fields.Object("States") is { } members)
            foreach (var property in members.Properties)
                if (property.Value is JsonObject state && states.Read(property, state) is { } syntax)
                    inner.Add(syntax);
        return new StateMachineSyntax(json)
        {
            Comment = fields.String("Comment"),
            StartAt = fields.Reference("StartAt"),
            States = inner,
        };
    }
}
