using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0510, ASL0511, ASL0513, ASL0514, ASL0518, ASL1104: what a path reads is there, whichever way the data comes.</summary>
internal sealed class PathsRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.HasUnknownData)
            return;
        var told = new HashSet<int>();
        foreach (var use in context.Shapes.Uses)
            Check(use, context, told);
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
                            Report(use.Path, i, name, shape, without, context);
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

    private static void Report(JsonPath path, int step, string name, Shape shape, IReadOnlyList<ShapeSource> without, RuleContext context)
    {
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
            context.Report(DiagnosticCatalog.NotProducedEverywhere, span, path.Text, name);
            return;
        }

        if (without.All(source => source.Shape.IsMadeArray))
        {
            context.Report(DiagnosticCatalog.ArrayAsObject, span, path.Text, name);
            return;
        }

        var known = without.SelectMany(source => source.Shape.PossibleNames).Where(other => other != name).Distinct().ToArray();
        var nearest = NameSuggestion.Nearest(name, known);
        if (nearest is null && without.Any(source => source.Replaced.Any(input => input.MayHave(name) && input.MemberNames.Contains(name))))
        {
            context.Report(DiagnosticCatalog.InputLost, span, path.Text, name);
            return;
        }

        context.Report(DiagnosticCatalog.NeverProduced, span, FixOf(path, step, nearest, context), path.Text, name, nearest is null ? "" : ". Did you mean '" + nearest + "'?");
    }

    private static Fix? FixOf(JsonPath path, int step, string? name, RuleContext context) =>
        name is not null && path.Source is { } source && path.Places[step] is var place && source.Value[place.Start] == '.'
            ? new Fix($"Change to '{name}'", context.Editor.Replace(source, place.Start + 1, place.Length - 1, name))
            : null;

    // The Catcher whose error output came in the place of data that has the member.
    private static (string State, Fix Fix)? Loss(IReadOnlyList<ShapeSource> without, string name, RuleContext context)
    {
        foreach (var source in without)
            if (source.Shape is { Catcher: { } catcher } && source.Replaced.Count > 0 && source.Replaced[0].MayHave(name))
                return (catcher.State, new Fix("Keep the input: add \"ResultPath\": \"$.error\" to the Catcher", context.Editor.Add(catcher.Json, "ResultPath", "\"$.error\"")));
        return null;
    }
}
