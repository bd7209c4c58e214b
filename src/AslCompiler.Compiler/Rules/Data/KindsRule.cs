using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0610 and ASL0901: data that is made to be of one type and used as another.</summary>
internal sealed class KindsRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.HasUnknownData)
            return;
        foreach (var use in context.Shapes.Uses)
            if (use.Operator is { } comparison && Needed(comparison) is var needed and not ShapeKinds.None && Made(use) is var made and not ShapeKinds.None && (made & needed) == 0)
                context.Report(AdviceCatalog.OperandType, use.Path.Source!.Span, use.Path.Text, KindNames.Of(made), comparison);
        foreach (var state in context.Model.States)
            if (state.Syntax is MapSyntax { ItemsPath: null, Distributed: null or { ItemReader: null } } && context.Shapes.Items.TryGetValue(state, out var items)
                && items.MadeKinds is var kinds and not ShapeKinds.None && (kinds & ShapeKinds.Array) == 0)
                context.Report(AdviceCatalog.ItemsAreNoArray, state.Syntax.NameSpan, state.Name, KindNames.Of(kinds));
    }

    private static ShapeKinds Made(PathUse use)
    {
        var shape = use.Root;
        foreach (var step in use.Path.Steps)
        {
            if (step is not MemberStep { Name: var name } || shape.SourcesWithout(name).Count > 0)
                return ShapeKinds.None;
            shape = shape.Member(name);
        }

        return shape.MadeKinds;
    }

    private static ShapeKinds Needed(string comparison) =>
        comparison.StartsWith("String", StringComparison.Ordinal) ? ShapeKinds.String | ShapeKinds.Timestamp
        : comparison.StartsWith("Numeric", StringComparison.Ordinal) ? ShapeKinds.Number | ShapeKinds.Integer
        : comparison.StartsWith("Boolean", StringComparison.Ordinal) ? ShapeKinds.Boolean
        : comparison.StartsWith("Timestamp", StringComparison.Ordinal) ? ShapeKinds.String | ShapeKinds.Timestamp
        : ShapeKinds.None;
}
