using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1005: the envelope of lambda:invoke is carried on, and nothing takes the Payload out of it.</summary>
internal sealed class UnwrappedResultRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.HasUnknownData)
            return;
        foreach (var state in context.Model.States)
        {
            if (state.Syntax is not TaskSyntax { Resource: { IsLambdaInvoke: true, Pattern: TaskPattern.RequestResponse }, ResultSelector: null, OutputPath: null } task)
                continue;
            // What is read of it is known to its shape.
            if (task.ResultPath is { Path: null } || !context.Shapes.Results.TryGetValue(state, out var result) || result.MemberNames.Count > 0)
                continue;
            var resource = task.Json.Find("Resource")!;
            var edit = task.ResultPath is null
                ? context.Editor.Add(task.Json, "OutputPath", "\"$.Payload\"", resource)
                : context.Editor.Add(task.Json, "ResultSelector", "{ \"Payload.$\": \"$.Payload\" }", resource);
            context.Report(AdviceCatalog.UnwrappedResult, task.NameSpan, new Fix(task.ResultPath is null ? "Pass on the Payload alone" : "Keep the Payload alone", edit), state.Name);
        }
    }
}
