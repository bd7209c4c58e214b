using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1201 to ASL1204: what a change means for executions of the shipped definition, and for those who read their outputs.</summary>
internal sealed class ShippedRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        // Under another version both go on side by side.
        if (context.Options.Shipped is not { } shipped || shipped.Version != context.Options.Version)
            return;
        var before = Analysis.Create(shipped.Text, context.Options with { Shipped = null });
        if (before is not { HasErrors: false, Model: { } model, Shapes: { } shapes } || model.Syntax.Json.ToCompactJson() == context.Root.ToCompactJson())
            return;
        context.Report(AdviceCatalog.ChangedSinceShipped, context.Root.Properties[0].NameSpan);
        CheckStates(model, context);
        CheckShapes(shapes, context);
    }

    private static void CheckStates(StateMachineModel before, RuleContext context)
    {
        // Names are unique in a whole definition.
        var now = context.Model.States.ToDictionary(state => state.Name, StringComparer.Ordinal);
        var added = now.Keys.Except(before.States.Select(state => state.Name)).ToList();
        foreach (var state in before.States)
        {
            if (!now.TryGetValue(state.Name, out var same))
                context.Report(AdviceCatalog.ShippedStateGone, context.Root.Find("States")!.NameSpan, state.Name, NameSuggestion.For(state.Name, added));
            else if (TypeOf(same) is { } type && (TypeOf(state) as JsonString)?.Value is var old && old != (type as JsonString)?.Value)
                context.Report(AdviceCatalog.ShippedStateType, type.Span, state.Name, old ?? "");
        }
    }

    private static JsonValue? TypeOf(StateModel state) => state.Syntax.Json.Find("Type")?.Value;

    private static void CheckShapes(MachineShapes before, RuleContext context)
    {
        var place = context.Root.Find("States")!.NameSpan;
        foreach (var name in before.Output.MemberNames)
            if (before.Output.AlwaysHas(name) && !context.Shapes.Output.MayHave(name))
                context.Report(AdviceCatalog.ShapeNarrowed, place, "The output", name);
        foreach (var variable in before.Variables)
        {
            var now = context.Shapes.Variables.Find(other => other.Name == variable.Name);
            if (now is null)
                continue;
            foreach (var name in variable.Shape.MemberNames)
                if (variable.Shape.AlwaysHas(name) && !now.Shape.MayHave(name))
                    context.Report(AdviceCatalog.ShapeNarrowed, place, "'$" + variable.Name + "'", name);
        }
    }
}
