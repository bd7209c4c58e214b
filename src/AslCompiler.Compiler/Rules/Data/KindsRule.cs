using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0314, ASL0516, ASL0610, ASL0615 and ASL0901: data that is made to be of one type and used as another.</summary>
internal sealed class KindsRule : DefinitionRule
{
    private const ShapeKinds Scalars = ShapeKinds.String | ShapeKinds.Number | ShapeKinds.Integer | ShapeKinds.Boolean | ShapeKinds.Timestamp;

    public override void Check(RuleContext context)
    {
        if (context.HasUnknownData)
            return;
        foreach (var use in context.Shapes.Uses)
            if (use.Test is { Operator: var comparison } && !comparison.StartsWith("Is", StringComparison.Ordinal))
                CheckComparison(use, comparison, context);
        foreach (var (path, matches) in context.Shapes.Matches)
            if ((matches.Kinds & Scalars) != 0)
                context.Report(AdviceCatalog.MatchesAsValue, path.Span, path.Text);
        foreach (var state in context.Model.States)
            if (state.Syntax is MapSyntax { ItemsPath: null, Distributed: null or { ItemReader: null } } && context.Shapes.Items.TryGetValue(state, out var items)
                && items.MadeKinds is var kinds and not ShapeKinds.None && (kinds & ShapeKinds.Array) == 0)
                context.Report(AdviceCatalog.ItemsAreNoArray, state.Syntax.NameSpan, state.Name, KindNames.Of(kinds));
    }

    private static void CheckComparison(PathUse use, string comparison, RuleContext context)
    {
        if (KnownValue.Of(use.Path, use.Root) is not { MadeKinds: var made } value)
            return;
        var fitting = made & Guard.KindsFor(comparison);
        var others = made & ~fitting & ~ShapeKinds.Null;
        // Of the matches of a path the path itself is told.
        if (fitting == 0 && !(made == ShapeKinds.Array && value.IsMadeOfMatches))
            context.Report(AdviceCatalog.OperandType, use.Path.Source!.Span, OperatorFix.Of(use.Test!, made, context.Editor), use.Path.Text, KindNames.Of(made), comparison);
        else if (fitting != 0 && others != 0)
            context.Report(AdviceCatalog.TypesDisagree, use.Path.Source!.Span, use.Path.Text, KindNames.Of(fitting), KindNames.Of(others), comparison);
        else if (use.Test is { Operator: "StringEquals", Operand: JsonString text })
            CheckText(text, use, value, context);
    }

    private static void CheckText(JsonString text, PathUse use, Shape value, RuleContext context)
    {
        if (!Placeholders.Contains(text.Value) && ClosedTexts.Of(value) is { } texts && !texts.Contains(text.Value))
            context.Report(
                AdviceCatalog.TextsOfValue,
                text.Span,
                context.Editor.Suggest(text.Span, NameSuggestion.Nearest(text.Value, texts)),
                $"'{use.Path.Text}' is never '{text.Value}', only {ClosedTexts.List(texts)}");
    }
}
