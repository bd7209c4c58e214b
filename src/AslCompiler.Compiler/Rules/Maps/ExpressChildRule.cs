using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0909: the Express child executions of a distributed Map take what Express workflows take.</summary>
internal sealed class ExpressChildRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        // Told of the whole workflow then.
        if (context.Options.IsExpress)
            return;
        var express = new HashSet<StateModel>();
        foreach (var state in context.Model.States)
        {
            // A state comes after the one that it lies in.
            var isInside = state.Scope.Owner is { } owner && express.Contains(owner);
            if (isInside || IsExpressMap(state.Syntax))
                express.Add(state);
            if (isInside && state.Syntax is TaskSyntax { Resource: { } resource } task && ExpressRule.Refused(resource) is { } refused && task.Json.Find("Resource") is { } text)
                context.Report(DiagnosticCatalog.ExpressChildPattern, text.Value.Span, refused);
        }
    }

    private static bool IsExpressMap(StateSyntax state) =>
        state is MapSyntax && (state.Json.Find("ItemProcessor")?.Value as JsonObject)?.Find("ProcessorConfig")?.Value is JsonObject config
        && config.Find("Mode")?.Value is JsonString { Value: "DISTRIBUTED" } && config.Find("ExecutionType")?.Value is JsonString { Value: "EXPRESS" };
}
