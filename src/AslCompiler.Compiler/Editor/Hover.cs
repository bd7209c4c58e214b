using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Emit;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Editor;

/// <summary>What there is to say about a position.</summary>
internal static class Hover
{
    /// <summary>A few words about the state, path or field; null when there is nothing to say.</summary>
    public static string? At(Analysis analysis, int position)
    {
        if (Navigation.StateAt(analysis, position) is { } state)
            return OfState(state);
        if (DefinitionCursor.At(analysis, position) is not { } cursor)
            return null;
        return OfPath(analysis, position)
            ?? (QueryCursor.At(cursor, isWhole: true) is { } query ? OfQuery(analysis, query) : null)
            ?? (cursor.IsOnName ? OfField(cursor.Construct, cursor.Property!.Name) : null);
    }

    private static string OfState(StateModel state) =>
        string.Join(", ", new[] { StateDescription.TypeOf(state.Syntax), StateDescription.Work(state) }.Where(part => part.Length > 0))
        + (StateDescription.Transitions(state) is { Length: > 0 } transitions ? "\n" + transitions : "");

    private static string? OfField(Construct? construct, string name) =>
        construct?.Find(name) is null ? null : FieldDescriptions.Of(construct.Kind, name) is { Length: > 0 } text ? text : null;

    // A function tells what it takes, a path in JSONata what is known of its data.
    private static string? OfQuery(Analysis analysis, QueryCursor query)
    {
        if (query.Names.Count == 1 && query.Typed == "$states")
            return "object { " + string.Join(", ", query.StatesMembers()) + " }";
        if (analysis.Shapes is { } shapes && query.Follow(query.Names.Count, shapes) is { } shape)
            return PathShapes.Describe(shape);
        return query.Names.Count == 1 && query.Typed.StartsWith("$", StringComparison.Ordinal) ? FunctionHelp.Of(query.Typed.Substring(1)) : null;
    }

    // The type of the path up to the step at the position.
    private static string? OfPath(Analysis analysis, int position)
    {
        var use = analysis.Shapes?.Uses.FirstOrDefault(use => use.Path.Source is { Span: var span } && position > span.Start && position < span.End);
        if (use is null)
            return null;
        var steps = use.Path.Steps.TakeWhile((_, index) => use.Path.SpanOf(index).Start <= position);
        return PathShapes.Describe(PathShapes.Follow(use.Root, steps) ?? new Shapes.Shape());
    }
}
