using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0908: the results of a Parallel or Map that the next state replaces without a look at them.</summary>
internal sealed class UnusedResultsRule : StateRule
{
    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not (ParallelSyntax or MapSyntax { Distributed: null }) || state.Syntax is not WorkSyntax { ResultPath: null, ResultSelector: null, OutputPath: null, Assign: null } work)
            return;
        if (state.Resolve(work.Next) is { } next && Drops(next.Syntax))
            context.Report(AdviceCatalog.ResultsUnused, work.NameSpan, new Fix("Discard the results: add \"ResultPath\": null", context.Editor.Add(work.Json, "ResultPath", "null", work.Json.Find("Type"))), state.Name, next.Name);
    }

    // It neither reads its input nor passes it on.
    private static bool Drops(StateSyntax state) => state.Assign is null && state switch
    {
        PassSyntax { ResultPath: null, Result: not null } => true,
        PassSyntax { ResultPath: null, Parameters: not null } => !Reads(state.Json.Find("Parameters")!.Value),
        TaskSyntax { ResultPath: null, Parameters: not null } task => !ReadsByField(task.Json) && !Reads(task.Json.Find("Parameters")!.Value) && task.Catch.All(catcher => catcher.ResultPath is null && catcher.Assign is null),
        FailSyntax { ErrorPath: null, CausePath: null } => true,
        _ => false,
    };

    private static bool ReadsByField(JsonObject task) =>
        task.Find("TimeoutSecondsPath") is not null || task.Find("HeartbeatSecondsPath") is not null || task.Find("Credentials") is not null;

    // Any '$' of one's own but those of the context object.
    private static bool Reads(JsonValue template)
    {
        foreach (var (property, _, value) in Walk(template))
            if (property is not null && TemplateNames.IsDynamic(property.Name) && value is JsonString text && text.Value.Replace("$$", "").Contains("$"))
                return true;
        return false;
    }
}
