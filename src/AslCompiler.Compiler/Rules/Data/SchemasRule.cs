using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1105: each JSON Schema of a result is that of a task.</summary>
internal sealed class SchemasRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.Options.Schemas.Count == 0)
            return;
        var tasks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in context.Model.States)
            if (state.Syntax is TaskSyntax { Resource.TaskName: { } task })
                tasks.Add(task);
        foreach (var schema in context.Options.Schemas)
            if (schema.Task is { } named && !tasks.Any(schema.IsFor))
                context.Report(DiagnosticCatalog.UnknownTask, context.Root.Find("States")!.NameSpan, schema.FileName, named, NameSuggestion.For(named, tasks));
    }
}
