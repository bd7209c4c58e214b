using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0316, ASL0510 to ASL0514, ASL0517, ASL0518, ASL0611, ASL1104: what a path reads is there, whichever way the data comes.</summary>
internal sealed class PathsRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.HasUnknownData)
            return;
        var told = new HashSet<int>();
        foreach (var use in context.Shapes.Uses)
            Check(use, context, told);
        foreach (var (use, asked) in context.Shapes.Unguarded)
            CheckGuard(use, asked, context, told);
    }

    private static void Check(PathUse use, RuleContext context, HashSet<int> told)
    {
        var shape = use.Root;
        for (var i = 0; i < use.Path.Steps.Count; i++)
        {
            switch (use.Path.Steps[i])
            {
                case MemberStep { Name: var name }:
                    if (shape.SourcesWithout(name) is { Count: > 0 } without)
                    {
                        // A state that several ways lead to is read once.
                        if (told.Add(use.Path.SpanOf(i).Start))
                            Report(use, i, name, shape, without, context);
                        return;
                    }

                    if (context.Shapes.HasDiscards && shape.DiscardedWith(name) is { } discarded && told.Add(use.Path.SpanOf(i).Start))
                    {
                        context.Report(AdviceCatalog.ResultDiscarded, use.Path.SpanOf(i), use.Path.Text, name, discarded.State);
                        return;
                    }

                    shape = shape.Member(name);
                    break;
                case IndexStep index:
                    shape = shape.ElementAt(index.Index);
                    break;
                default:
                    return;
            }
        }
    }

    // The Choice itself asks elsewhere whether it is there.
    private static void CheckGuard(PathUse use, int asked, RuleContext context, HashSet<int> told)
    {
        var shape = use.Root;
        for (var i = 0; i < asked && use.Path.Steps[i] is MemberStep { Name: var name }; i++)
        {
            if (!shape.AlwaysHas(name))
            {
                if (told.Add(use.Path.SpanOf(i).Start))
                    context.Report(AdviceCatalog.MayBeAbsent, use.Path.SpanOf(i), GuardFix.Of(use, context), use.Path.Text);
                return;
            }

            shape = shape.Member(name);
        }
    }

    private static void Report(PathUse use, int step, string name, Shape shape, IReadOnlyList<ShapeSource> without, RuleContext context)
    {
        var path = use.Path;
        var span = path.SpanOf(step);
        if (Loss(without, name, context) is { } catcher)
        {
            context.Report(DiagnosticCatalog.CatchDropsData, span, catcher.Fix, path.Text, catcher.State);
            return;
        }

        if (without.FirstOrDefault(source => source.Shape.TypeName is not null) is { Shape: var type })
        {
            var meant = NameSuggestion.Nearest(name, [.. type.PossibleNames]);
            context.Report(new Finding(DiagnosticCatalog.NoSuchProperty, span, path.Text, name, type.TypeName!, meant is null ? "" : ". Did you mean '" + meant + "'?")
            {
                Severity = type.MayHaveMore ? Severity.Warning : Severity.Error,
                Fixes = FixOf(path, step, meant, context) is { } fix ? [fix] : [],
            });
            return;
        }

        if (shape.MayHave(name))
        {
            if (use.Test is null)
                context.Report(DiagnosticCatalog.NotProducedEverywhere, span, path.Text, name);
            else
                context.Report(AdviceCatalog.MayBeAbsent, span, GuardFix.Of(use, context), path.Text);
            return;
        }

        if (without.All(source => source.Shape.IsMadeArray))
        {
            context.Report(DiagnosticCatalog.ArrayAsObject, span, Index(path, step, context), path.Text, name);
            return;
        }

        if (shape.DiscardedWith(name) is { } discarded)
        {
            context.Report(AdviceCatalog.ResultDiscarded, span, path.Text, name, discarded.State);
            return;
        }

        if (without.Any(source => source.IsRuledOut))
        {
            context.Report(DiagnosticCatalog.NeverProduced, span, path.Text, name, "; a Choice has found before that it is not there");
            return;
        }

        var known = without.SelectMany(source => source.Shape.PossibleNames).Where(other => other != name).Distinct().ToArray();
        var nearest = NameSuggestion.Nearest(name, known);
        if (nearest is null && without.SelectMany(source => source.Replaced).FirstOrDefault(loss => loss.Had(name)) is { } lost)
        {
            ReportLoss(lost, path, span, name, context);
            return;
        }

        context.Report(DiagnosticCatalog.NeverProduced, span, FixOf(path, step, nearest, context), path.Text, name, nearest is null ? "" : ". Did you mean '" + nearest + "'?");
    }

    private static void ReportLoss(Loss lost, JsonPath path, Text.TextSpan span, string name, RuleContext context)
    {
        if (lost.By == LossKind.Result)
            context.Report(DiagnosticCatalog.InputLost, span, path.Text, name);
        else
            context.Report(lost.By == LossKind.ResultPath ? AdviceCatalog.FieldOverwritten : AdviceCatalog.FieldNotSelected, span, path.Text, name, lost.State);
    }

    private static Fix? Index(JsonPath path, int step, RuleContext context) =>
        path.Source is { } source ? new Fix("Take the first item", context.Editor.Replace(source, path.Places[step].Start, 0, "[0]")) : null;

    private static Fix? FixOf(JsonPath path, int step, string? name, RuleContext context) =>
        name is not null && path.Source is { } source && path.Places[step] is var place && source.Value[place.Start] == '.'
            ? new Fix($"Change to '{name}'", context.Editor.Replace(source, place.Start + 1, place.Length - 1, name))
            : null;

    // The Catcher whose error output came in the place of data that has the member.
    private static (string State, Fix Fix)? Loss(IReadOnlyList<ShapeSource> without, string name, RuleContext context)
    {
        foreach (var source in without)
            if (source.Shape is { Catcher: { } catcher } && source.Replaced.Count > 0 && source.Replaced[source.Replaced.Count - 1] is { By: LossKind.Result } loss && loss.Data.MayHave(name))
                return (catcher.State, new Fix("Keep the input: add \"ResultPath\": \"$.error\" to the Catcher", context.Editor.Add(catcher.Json, "ResultPath", "\"$.error\"")));
        return null;
    }
}
